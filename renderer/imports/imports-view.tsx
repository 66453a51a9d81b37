import { Coming } from '../app/coming.tsx';

export function ImportsView() {
  return <Coming />;
}
