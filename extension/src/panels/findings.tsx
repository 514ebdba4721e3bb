/** What the message rules say of a reply: what stands there, why it should not, and who says so. */
import type { Finding } from "../generated/api";
import { Notice } from "../ui/notice";
import { t } from "../ui/text";
import { nameFor, tame } from "./words";

export const blocks = ({ level }: Finding): boolean => level === "block";

export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const blocked = findings.some(blocks);
  return (
    <Notice tone={blocked ? "bad" : "warn"}>
      {t(blocked ? "findings_block" : "findings_warn")}
      <ul>
        {findings.map(({ names, excerpt, why, source }, index) => (
          <li key={index}>
            <b>{nameFor(names)}</b> <bdi>{tame(excerpt)}</bdi>
            <br />
            {nameFor(why)} <small>{source && nameFor(source)}</small>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
