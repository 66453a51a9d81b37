import { Coming } from '../app/coming.tsx';

export function OverviewView() {
  return <Coming />;
}
