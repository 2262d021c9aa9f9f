import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  type MenuItemProps,
  type MenuProps,
} from 'react-aria-components';

/** `<Menu label="..." trigger={<Button>...</Button>}><Item onAction={...}>...</Item></Menu>` */
export function Menu({
  trigger,
  children,
  label,
  ...rest
}: Omit<MenuProps<object>, 'children' | 'className' | 'style'> & {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
}): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end">
        <AriaMenu {...rest} className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One entry of a menu: an action, a link (`href`) or, in a menu with a selection, a choice. */
export function Item(props: MenuItemProps): ReactNode {
  return <MenuItem {...props} className="menu-item" />;
}
