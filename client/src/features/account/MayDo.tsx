import type { MayDo_ViewerFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { capitalise } from '../../lib/wording.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Account.module.css';
import { type Group, mayDo, mayNot } from './may-do.ts';

graphql(`
  fragment MayDo_viewer on Viewer {
    id
    permissions
    grants {
      permissions
      organisation {
        id
        name
      }
      areas {
        id
        name
      }
    }
  }
`);

/** What whoever is reading may do and where; of what they may not, who could. */
export function MayDo({ viewer: { permissions, grants } }: { readonly viewer: MayDo_ViewerFragment }) {
  const others = mayNot(permissions);
  return (
    <>
      <Section
        title="What you may do"
        note="Each record says itself who may see it; what a role allows is for the records of its council, or of the organisation one speaks for."
      >
        <Groups groups={mayDo(permissions, grants)} />
      </Section>
      {others.length > 0 && (
        <Section title="What you may not do, and who could">
          <Groups groups={others} />
        </Section>
      )}
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <Facts
      facts={groups.map(({ title, lines }) => {
        const all = lines.length > 1 && lines.every(({ where }) => where === lines[0]?.where) ? lines[0]?.where : undefined;
        return {
          label: title,
          value: (
            <>
              {all && <p className={styles.soft}>{capitalise(all)}:</p>}
              <ul>
                {lines.map(({ means, where }) => (
                  <li key={means}>
                    {means}
                    {where && !all && <span className={styles.soft}>, {where}</span>}
                  </li>
                ))}
              </ul>
            </>
          ),
        };
      })}
    />
  );
}
