import { figureQualifiers, participantCapacities } from '@atlas/shared/vocabulary';
import { Button, CloseButton } from '@mantine/core';
import { type Bound, ChoiceField, CountField, LineField } from '../editing/fields.tsx';
import styles from './GroupsField.module.css';
import { type GroupValues, noGroup } from './group-values.ts';

/** Those a source names only together, such as “twelve primary schools”: no organisation stands for them. @param bind for `participantGroups` and its parts */
export function GroupsField({ label, bind }: { readonly label: string; readonly bind: (field: string) => Bound }) {
  const { value, onChange, error } = bind('participantGroups') as {
    value: readonly GroupValues[];
    onChange: (value: readonly GroupValues[]) => void;
    error?: string;
  };
  return (
    <fieldset className={styles.groups}>
      <legend>{label}</legend>
      {value.map((group, i) => {
        const field = (name: keyof GroupValues) => bind(`participantGroups.${i}.${name}`);
        return (
          // A group is its place in the list while its words are typed.
          <div key={i} className={styles.row}>
            <LineField label="Who, as the source says it" bound={field('text')} required />
            <CountField label="How many" bound={field('number')} />
            <ChoiceField label="How exactly" bound={field('qualifier')} vocabulary={figureQualifiers} />
            <ChoiceField label="How they had to do with it" bound={field('capacity')} vocabulary={participantCapacities} required />
            <CloseButton
              aria-label={`Leave out ${group.text || 'this group'}`}
              onClick={() => onChange(value.filter((one) => one !== group))}
            />
          </div>
        );
      })}
      <Button variant="default" size="compact-sm" onClick={() => onChange([...value, noGroup])}>
        Add a group
      </Button>
      {error && <p role="alert">{error}</p>}
    </fieldset>
  );
}
