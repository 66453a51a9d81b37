import { Coming } from '../app/coming.tsx';

export function StudyView() {
  return <Coming />;
}
