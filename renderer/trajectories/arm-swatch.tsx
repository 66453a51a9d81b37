import { markerPath } from './marker-path.ts';
import type { ShownArm } from './shown-arms.ts';

/** A short piece of an arm's line with its marker. */
export function ArmSwatch({ arm, wide = true }: { arm: ShownArm; wide?: boolean }) {
  const width = wide ? 30 : 12;
  return (
    <svg className="arm-swatch" width={width} height={12} viewBox={`${-width / 2} -6 ${width} 12`} aria-hidden="true">
      {wide ? <path d="M-15,0H15" stroke={arm.colour} strokeWidth={2} strokeDasharray={arm.dash} /> : null}
      <path
        className={arm.style.hollow ? 'marker-hollow' : 'marker'}
        d={markerPath(arm.style, 3.5)}
        color={arm.colour}
      />
    </svg>
  );
}
