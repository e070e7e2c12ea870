import { formatCount } from '../../lib/wording.ts';
import { Defined, DefinitionText } from '../../ui/Defined.tsx';
import { type Figure, Figures } from '../../ui/Figures.tsx';

export interface Definition {
  readonly key: string;
  readonly name: string;
  readonly formula: string;
  readonly range: string;
  readonly reference: string;
  readonly version: number;
}

export interface MetricFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number | null | undefined;
  /** How the figure is written; whole numbers unless given. */
  readonly format?: (value: number) => string;
  readonly note?: string;
}

interface Props {
  readonly figures: readonly MetricFigure[];
  readonly definitions: readonly Definition[];
}

/** Figures of a network; each says on press how it is worked out. What is not known is left out. */
export function MetricFigures({ figures, definitions }: Props) {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const known = figures.flatMap(({ value, ...figure }) => (isKnown(value) ? [{ ...figure, value }] : []));
  if (known.length === 0) return null;
  return (
    <Figures
      figures={known.map(({ key, label, value, format = formatCount, note }): Figure => {
        const definition = byKey.get(key);
        const text = format(value);
        return {
          label,
          note,
          value: definition ? (
            <Defined text={text} label={label}>
              <DefinitionText
                name={definition.name}
                formula={definition.formula}
                range={definition.range}
                reference={definition.reference}
                version={definition.version}
              />
            </Defined>
          ) : (
            text
          ),
        };
      })}
    />
  );
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;
