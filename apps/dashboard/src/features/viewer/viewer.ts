import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../../generated/graphql';

export type Viewer = ViewerQuery['viewer'];
export type Permission =
  | 'couples:read'
  | 'couples:write'
  | 'pins:make'
  | 'exercises:read'
  | 'assignments:write'
  | 'joint-steps:write'
  | 'links:write'
  | 'responses:read'
  | 'responses:review'
  | 'replies:write'
  | 'releases:write'
  | 'today:read'
  | 'staff:manage';

export const ViewerContext = createContext<Viewer | null>(null);

export const useViewer = (): Viewer => {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Nobody is signed in here.');
  return viewer;
};

export const mayDo = (viewer: Viewer, permission: Permission): boolean =>
  viewer.permissions.includes(permission);

/** What the API says this viewer may do; the API decides again with every request. */
export const useMay = (permission: Permission): boolean => mayDo(useViewer(), permission);
