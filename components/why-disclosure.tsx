import { Disclosure } from './disclosure';

/** „Warum?“ as sentences that open in place; nothing where there are none. */
export function WhyDisclosure({ label, why }: { label: string; why: readonly string[] }) {
  if (why.length === 0) return null;
  return (
    <Disclosure label={label} does="show">
      {() => (
        <ul class="plain-list small">
          {why.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
