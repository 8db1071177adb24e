/**
 * The condition that wrong PINs have locked a link, and that nobody has seen to it: it isn't revoked, and no other was made for its
 * step since. `link` is the alias of a `task_link`.
 */
export const stillLocked = (link: string): string =>
  `${link}.locked_at is not null and ${link}.revoked_at is null and not exists (
     select from task_link n
      where n.clinic_id = ${link}.clinic_id and n.task_id = ${link}.task_id and n.created_at > ${link}.locked_at)`;
