import type { Device, PageKeeper } from './device';
import type { PageData } from './page-data';

/** Keeps the one answer of a page on the device, and lets go of it. */
export const pageKeeper = (
  device: Device,
  { pageId, field }: Pick<NonNullable<PageData['save']>, 'pageId' | 'field'>,
): PageKeeper => {
  let isKept = false;
  return {
    keep: (kept) => {
      isKept = true;
      return device.keep(pageId, { ...kept, field: field.id }).then(
        () => true,
        () => false,
      );
    },
    forget: async () => {
      if (!isKept) return;
      isKept = false;
      await device.forget(pageId).catch(() => undefined);
    },
  };
};
