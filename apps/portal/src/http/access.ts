import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#libs/accounts';

/** Who may call a route. Every route declares one; a route without any is refused, and a test finds it. */
export type Access =
  | { kind: 'anyone' }
  | { kind: 'signed-in' }
  | { kind: 'permission'; permission: Permission };

export const accessKey = 'know-who:access';

/** No sign-in needed. */
export const Anyone = () => SetMetadata(accessKey, { kind: 'anyone' } satisfies Access);

/** Whoever is signed in, in whatever role. */
export const SignedIn = () => SetMetadata(accessKey, { kind: 'signed-in' } satisfies Access);

/** Who holds the permission in some organisation; which rows they reach is the service's to decide. */
export const May = (permission: Permission) =>
  SetMetadata(accessKey, { kind: 'permission', permission } satisfies Access);
