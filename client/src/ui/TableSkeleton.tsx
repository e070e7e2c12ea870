import styles from './DataTable.module.css';

/** Grey bars where the rows will stand, so that nothing jumps when they come. */
export function TableSkeleton({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return (
    <tbody aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row}>
          {Array.from({ length: columns }, (_, column) => (
            <td key={column}>
              <span
                className={styles.bar}
                style={{ width: `${column === 0 ? 70 + ((row * 37) % 30) : 45 + ((row * 23 + column * 31) % 40)}%` }}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
