import { createRoot } from 'react-dom/client';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';

/** What the benchmarks do inside the window's own page. */
export interface ChartPage {
  /** Draws a chart of the same size without a value; gives the milliseconds until it was painted. */
  emptyChart(): Promise<number>;
  /** The same of so many at once, each as small as a panel. */
  emptyCharts(count: number): Promise<number>;
  /** Goes to a place of several panels; gives the milliseconds until so many were painted, with other lines than before. */
  panels(place: string, count: number): Promise<number>;
  /** Goes to a place that shows another trajectory; gives the milliseconds until its subjects were painted, and how many those are. */
  trajectory(place: string): Promise<{ readonly duration: number; readonly subjects: number }>;
  /** Points at some place of the chart; gives the milliseconds until the numbers there were painted. */
  hover(): Promise<number>;
}

declare global {
  interface Window {
    chartPage?: ChartPage;
  }
}

const noValues = [{ x: 0 }, { x: 52 }];
const size = { width: 980, height: 560 };
const panelSize = { width: 330, height: 176 };

const patience = 20_000;

/** Ends when the frame in which something is there has been painted. */
function painted(isThere: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const look = () => {
      if (performance.now() - start > patience) return reject(new Error('nothing was drawn'));
      if (!isThere()) return requestAnimationFrame(look);
      // A message is handled after the frame that is being made now.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

let side = 0;

const firstLine = () => document.querySelector('.subject-line')?.getAttribute('d') ?? null;
const panelLines = () =>
  [...document.querySelectorAll('.panel')].map((panel) => panel.querySelector('.arm-line')?.getAttribute('d') ?? null);

async function emptyCharts(count: number, { width, height }: { width: number; height: number }): Promise<number> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const start = performance.now();
  root.render(
    Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
      <ComposedChart key={index} width={width} height={height} data={noValues} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="x" type="number" domain={[0, 52]} ticks={[0, 26, 52]} allowDataOverflow />
        <YAxis type="number" domain={[0, 100]} ticks={[0, 50, 100]} allowDataOverflow />
      </ComposedChart>
    )),
  );
  await painted(() => {
    const charts = [...place.querySelectorAll('.recharts-wrapper')];
    return charts.length === count && charts.every((chart) => chart.querySelector('.recharts-cartesian-axis-tick'));
  });
  const duration = performance.now() - start;
  root.unmount();
  place.remove();
  return duration;
}

window.chartPage = {
  emptyChart: () => emptyCharts(1, size),
  emptyCharts: (count) => emptyCharts(count, panelSize),
  async panels(place, count) {
    const before = panelLines()[0] ?? null;
    const start = performance.now();
    window.location.hash = `#/${place}`;
    await painted(() => {
      const lines = panelLines().slice(0, count);
      return lines.length === count && lines.every((line) => line !== null && line !== '') && lines[0] !== before;
    });
    return performance.now() - start;
  },
  async trajectory(place) {
    const before = firstLine();
    const start = performance.now();
    window.location.hash = `#/${place}`;
    await painted(() => firstLine() !== null && firstLine() !== before);
    const duration = performance.now() - start;
    const lines = [...document.querySelectorAll<SVGPathElement>('.subject-line')];
    return { duration, subjects: lines.reduce((sum, line) => sum + Number(line.dataset.subjects), 0) };
  },
  async hover() {
    const chart = document.querySelector('.chart-pointer');
    if (chart === null) throw new Error('there is no chart to point at');
    const box = chart.getBoundingClientRect();
    const before = document.querySelector('.readout-week')?.textContent ?? '';
    // To the left half and to the right half in turns: another week each time.
    side = 1 - side;
    const at = { clientX: box.left + box.width * (0.3 + 0.4 * side), clientY: box.top + box.height / 2 };
    const start = performance.now();
    chart.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, ...at }));
    await painted(() => (document.querySelector('.readout-week')?.textContent ?? '') !== before);
    return performance.now() - start;
  },
};
