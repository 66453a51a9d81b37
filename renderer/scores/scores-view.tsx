export function ScoresView() {
  return null;
}
