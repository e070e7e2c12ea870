import { AGREEMENT_STAGE_LABELS, type AgreementStage } from '@atlas/shared/vocabulary';
import { DndContext, type DragEndEvent, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { Button, Menu } from '@mantine/core';
import type { AdvanceDialog_AgreementFragment, PipelineCard_PipelineCardFragment, PipelineQuery } from '../../gql/graphql.ts';
import { countOf, fewOf, listOf } from '../../lib/wording.ts';
import { IllustrativeTag } from '../../ui/Illustrative.tsx';
import { AtlasLink } from '../../ui/Link.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import styles from './Board.module.css';

type Stage = PipelineQuery['agreementPipeline']['stages'][number];
type Move = (agreement: AdvanceDialog_AgreementFragment, to: AgreementStage) => void;

interface Props {
  readonly stages: readonly Stage[];
  readonly canMove: (agreement: AdvanceDialog_AgreementFragment) => boolean;
  readonly onStep: Move;
}

/** Stages a menu or a drop may lead to: passing on has a form of its own on the agreement's page. */
const waysOf = ({ nextStages }: AdvanceDialog_AgreementFragment) => nextStages.filter(({ stage }) => stage !== 'NOVATED');
const needsCost = (missing: readonly string[]) => missing.some((need) => need.includes('whole-life cost'));

/** The stages as columns. A card is moved by dragging it to another, or by its menu; either way the same dialog opens. */
export function Board({ stages, canMove, onStep }: Props) {
  const notify = useNotice();
  // A press that does not travel is a click on the link.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const drop = ({ active, over }: DragEndEvent) => {
    const agreement = active.data.current as AdvanceDialog_AgreementFragment;
    const to = over?.id as AgreementStage | undefined;
    if (to === undefined || to === agreement.stageNow) return;
    const way = waysOf(agreement).find(({ stage }) => stage === to);
    if (way === undefined) {
      const ways = waysOf(agreement).map(({ stage }) => AGREEMENT_STAGE_LABELS[stage].toLowerCase());
      notify({ text: `“${agreement.title}” cannot go there: from here it goes to ${listOf(ways, 'or')}.` });
    } else if (needsCost(way.missing)) notify({ text: `“${agreement.title}” has no whole-life cost yet. Set one on its page first.` });
    else onStep(agreement, to);
  };
  return (
    <DndContext sensors={sensors} onDragEnd={drop} accessibility={{ screenReaderInstructions: { draggable: '' } }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={styles.board} aria-label="Stages as columns" tabIndex={0}>
        {stages.map((stage) => (
          <Column key={stage.stage} stage={stage} canMove={canMove} onStep={onStep} />
        ))}
      </section>
    </DndContext>
  );
}

function Column({ stage: { stage, count, stuck, cards }, canMove, onStep }: { readonly stage: Stage } & Pick<Props, 'canMove' | 'onStep'>) {
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  return (
    <div ref={setNodeRef} className={styles.column} data-over={isOver || undefined}>
      <h2 className={styles.name}>
        {AGREEMENT_STAGE_LABELS[stage]} <span className={styles.count}>{count}</span>
      </h2>
      {stuck > 0 && <p className={styles.stuck}>{stuck} stuck</p>}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <Card key={card.agreement.id} card={card} canMove={canMove(card.agreement)} onStep={onStep} />
        ))}
      </ul>
      {count > cards.length && (
        <AtlasLink to="/agreements" search={{ stage }}>
          All {count} at this stage
        </AtlasLink>
      )}
      {count === 0 && <p className={styles.none}>None.</p>}
    </div>
  );
}

function Card({
  card,
  canMove,
  onStep,
}: {
  readonly card: PipelineCard_PipelineCardFragment;
  readonly canMove: boolean;
  readonly onStep: Move;
}) {
  const { agreement, days, isStuck } = card;
  const { id, title, parties, isIllustrative } = agreement;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id, data: agreement, disabled: !canMove });
  const names = [...new Set(parties.map(({ organisation }) => organisation.name))];
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      className={styles.card}
      data-stuck={isStuck || undefined}
      data-moving={isDragging || undefined}
      data-movable={canMove || undefined}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
    >
      <AtlasLink to={`/agreements/${id}`} draggable={false}>
        {title}
      </AtlasLink>{' '}
      <IllustrativeTag when={isIllustrative} />
      <p className={styles.parties}>{fewOf(names, 2)}</p>
      <p className={styles.age}>
        {countOf(days, 'day')} here{isStuck && ', stuck'}
      </p>
      {canMove && <MoveMenu agreement={agreement} onStep={onStep} />}
    </li>
  );
}

/** The same moves as dragging makes, by keyboard. */
function MoveMenu({ agreement, onStep }: { readonly agreement: AdvanceDialog_AgreementFragment; readonly onStep: Move }) {
  const ways = waysOf(agreement);
  if (ways.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          aria-label={`Move ${agreement.title}`}
          onPointerDown={(event) => event.stopPropagation()}
        >
          Move…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ stage, missing }) => (
          <Menu.Item key={stage} disabled={needsCost(missing)} onClick={() => onStep(agreement, stage)}>
            {AGREEMENT_STAGE_LABELS[stage]}
            {needsCost(missing) && ' (needs a whole-life cost)'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
