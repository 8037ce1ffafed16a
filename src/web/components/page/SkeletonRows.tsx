/** Pale bars at true row height while a table loads; nothing at all for the first 200 ms. */
import { type JSX, useEffect, useState } from "react";
import { t } from "#web/lib/texts/translate.ts";

const patienceMs = 200;
const widths = ["62%", "48%", "71%", "55%", "66%"];

/** Draws `rows` rows of `columns` bars, for use inside a tbody. */
export function SkeletonRows({ rows, columns }: { rows: number; columns: number }): JSX.Element | null {
  const isLate = useIsLate();
  if (!isLate) return null;
  return (
    <>
      {Array.from({ length: rows }, (_row, row) => (
        <tr key={row} aria-hidden="true">
          {Array.from({ length: columns }, (_cell, column) => (
            <td key={column}>
              <i className="bone" style={{ width: widths[(row + column) % widths.length] }} />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** Draws bars in place of text or a card. */
export function SkeletonLines({ lines }: { lines: number }): JSX.Element | null {
  const isLate = useIsLate();
  if (!isLate) return null;
  return (
    <div role="status" aria-label={t("common.loading")} className="pad">
      {Array.from({ length: lines }, (_line, line) => (
        <p key={line} style={{ padding: "10px 0" }}>
          <i className="bone" style={{ width: widths[line % widths.length] }} />
        </p>
      ))}
    </div>
  );
}

function useIsLate(): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLate(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLate;
}
