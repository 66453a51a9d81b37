import type { ArmStyle } from '../layout/arm-style.ts';
import type { Look } from '../layout/look.ts';
import { escapeXml } from '../svg.ts';
import type { ChartContent, ChartSeries } from './chart-content.ts';
import { columnsOf, weekColumn } from './chart-sheet.ts';

const perPoint = 12_700;

const dashNames: Readonly<Record<string, string>> = {
  '': 'solid',
  '4,1.5': 'dash',
  '1.2,1.2': 'sysDot',
  '5,1.5,1.2,1.5': 'dashDot',
  '2.5,1.5': 'sysDash',
  '7,2': 'lgDash',
  '2.5,1,1,1': 'sysDashDot',
};

const symbols: Readonly<Record<ArmStyle['shape'], string>> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  'inverted-triangle': 'x',
};

/**
 * The chart part of a presentation: lines with markers at true time (an XY chart, since a category axis would space unequal visits equally), each
 * arm's error bars as custom lengths. Every number refers to a cell of the embedded workbook, so that the chart follows when a person edits that.
 * Source: ECMA-376, part 1, 21.2 (DrawingML charts).
 */
export function chartXml(chart: ChartContent, look: Look, typeface: string): string {
  const { axis, weekAxis } = chart;
  const text = textProperties(look.sizes.label, typeface);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>',
    ...chart.series.map((series, index) => seriesXml(chart, series, index, look)),
    '<c:axId val="111111111"/><c:axId val="222222222"/></c:scatterChart>',
    axisXml({
      id: '111111111',
      crosses: '222222222',
      position: 'b',
      title: chart.weekTitle,
      scaling: `<c:orientation val="minMax"/><c:max val="${weekAxis.high}"/><c:min val="${weekAxis.low}"/>`,
      step: weekAxis.step,
      look,
      typeface,
    }),
    axisXml({
      id: '222222222',
      crosses: '111111111',
      position: 'l',
      title: chart.valueTitle,
      scaling: [
        axis.base === null ? '' : `<c:logBase val="${axis.base}"/>`,
        '<c:orientation val="minMax"/>',
        axis.high === null ? '' : `<c:max val="${axis.high}"/>`,
        axis.low === null ? '' : `<c:min val="${axis.low}"/>`,
      ].join(''),
      step: axis.step,
      look,
      typeface,
    }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${text}</c:legend>`,
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.gaps ? 'gap' : 'span'}"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    text,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    '</c:chartSpace>',
  ].join('');
}

function seriesXml(chart: ChartContent, series: ChartSeries, index: number, look: Look): string {
  const { arm, hollow, shape, dash } = series.style;
  const colour = solid(arm.colour);
  const columns = columnsOf(index);
  const width = (points: number) => Math.round(points * perPoint);
  const rows = chart.weeks.length;
  const line = `<a:ln w="${width(look.lines.center)}" cap="flat">${colour}<a:prstDash val="${dashNames[dash.join()] ?? 'dash'}"/><a:round/></a:ln>`;
  const markerSize = Math.max(3, Math.min(12, Math.round(look.sizes.label * 0.7)));
  const bars = chart.bars
    ? [
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
        `<c:plus>${numbers(columns.plus, series.plus, rows)}</c:plus>`,
        `<c:minus>${numbers(columns.minus, series.minus, rows)}</c:minus>`,
        `<c:spPr><a:ln w="${width(look.lines.bar)}">${colour}<a:prstDash val="solid"/></a:ln></c:spPr></c:errBars>`,
      ].join('')
    : '';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${columns.value}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(arm.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${line}</c:spPr>`,
    `<c:marker><c:symbol val="${symbols[shape]}"/><c:size val="${markerSize}"/><c:spPr>${hollow ? solid('#FFFFFF') : colour}<a:ln w="${width(look.lines.axis)}">${colour}</a:ln></c:spPr></c:marker>`,
    bars,
    `<c:xVal>${numbers(weekColumn, chart.weeks, rows)}</c:xVal>`,
    `<c:yVal>${numbers(columns.value, series.values, rows)}</c:yVal>`,
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

function numbers(column: string, values: readonly (number | null)[], rows: number): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${rows + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${rows}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function axisXml(of: {
  readonly id: string;
  readonly crosses: string;
  readonly position: 'b' | 'l';
  readonly title: string;
  readonly scaling: string;
  readonly step: number | null;
  readonly look: Look;
  readonly typeface: string;
}): string {
  const { look, typeface } = of;
  const turned = of.position === 'l' ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const run = runProperties(look.sizes.axisTitle, typeface);
  return [
    `<c:valAx><c:axId val="${of.id}"/><c:scaling>${of.scaling}</c:scaling><c:delete val="0"/><c:axPos val="${of.position}"/>`,
    `<c:title><c:tx><c:rich>${turned}<a:lstStyle/><a:p><a:pPr><a:defRPr ${run}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US" ${run}</a:rPr><a:t>${escapeXml(of.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="${Math.round(look.lines.axis * perPoint)}">${solid('#000000')}</a:ln></c:spPr>`,
    textProperties(look.sizes.label, typeface),
    `<c:crossAx val="${of.crosses}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>`,
    of.step === null ? '' : `<c:majorUnit val="${of.step}"/>`,
    '</c:valAx>',
  ].join('');
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** The attributes and content of a run's properties, left open for its end tag. */
function runProperties(size: number, typeface: string): string {
  const face = escapeXml(typeface);
  return `sz="${Math.round(size * 100)}" b="0">${solid('#000000')}<a:latin typeface="${face}"/><a:cs typeface="${face}"/>`;
}

function textProperties(size: number, typeface: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runProperties(size, typeface)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
