import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { moveBetweenRows } from './move-between-rows';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, as a grid track: `2fr`, `8rem`. */
  readonly width: string;
}
interface DataTableProps<Row> {
  /** Says what the table holds; read out, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Old rows while newer ones load. */
  readonly dimmed?: boolean;
}

/**
 * A table whose rows open something: the first column holds a link with `data-row-link`.
 * On a phone each row becomes a card; the roles are spelled out because a browser drops them with the layout.
 */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, dimmed }: DataTableProps<Row>) => (
  <table
    role="table"
    className={classes.table}
    aria-label={caption}
    aria-busy={dimmed || undefined}
    style={{ gridTemplateColumns: columns.map(({ width }) => width).join(' ') }}
  >
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, header }) => (
          <th key={key} role="columnheader" scope="col">
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup" onKeyDown={(event) => moveBetweenRows(event, '[data-row-link]')}>
      {rows.map((row) => (
        <tr role="row" key={rowKey(row)}>
          {columns.map(({ key, cell }) => (
            <td key={key} role="cell" data-column={key}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
