import type { ComponentChildren } from 'preact';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';
import { RemoveButton } from './remove-button';

interface Props {
  /** What stands first, and tells its buttons from those of other entries. */
  name: string;
  /** What else is told of it. */
  children?: ComponentChildren;
  /** Null: it cannot be changed now. */
  form: ((done: () => void) => ComponentChildren) | null;
  onRemove: () => void;
}

/** One line of a list that can be corrected and removed in place. */
export function Entry({ name, children, form, onRemove }: Props) {
  return (
    <li class="sap-entry">
      <div class="sap-entry-text">
        <p class="name">{name}</p>
        {children}
      </div>
      {form && (
        <div class="sap-entry-actions">
          <Disclosure
            label={SAP_CLIENTS_UI.change}
            name={SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.change, name)}
            does="change"
          >
            {form}
          </Disclosure>
          <RemoveButton name={name} onRemove={onRemove} />
        </div>
      )}
    </li>
  );
}
