import { Disclosure } from './disclosure';

interface Props {
  label: string;
  /** Accessible name where several have the same label; it begins with the label. */
  name?: string;
  why: readonly string[];
}

/** „Warum?“ as sentences that open in place; nothing where there are none. */
export function WhyDisclosure({ label, name = label, why }: Props) {
  if (why.length === 0) return null;
  return (
    <Disclosure label={label} name={name} does="show">
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
