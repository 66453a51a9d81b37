import { describe, expect, it } from 'vitest';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { weekOfVisit } from '../../core/study/visit-text.ts';

const weekOf = (text: string) => weekOfVisit(text, nct02812121);

describe('the week that a visit text means', () => {
  it.each([
    'W8',
    'w08',
    '8wk',
    '8 Wks',
    'Week 8',
    'WEEK8',
    'week_8',
    '8 weeks',
    '8-week',
    'Wk. 8',
    'Ｗ８',
    '8周',
    '第8周',
    '第 8 周',
    '第八周',
    '8个星期',
    'D56',
    'day 56',
    'd56',
    '56天',
    '第56天',
    'Visit 6 (Week 8)',
    'W8 (D56)',
  ])('reads %s as week 8', (text) => {
    expect(weekOf(text)).toEqual({ week: 8 });
  });

  it.each([
    'BL',
    'Baseline',
    'baseline ',
    'Entry',
    '0 B',
    'preop',
    'Pre',
    '0周',
    '基线',
    '入组',
    'W0',
    'D0',
    '0WK',
    '0 WK',
  ])('reads %s as baseline', (text) => {
    expect(weekOf(text)).toEqual({ week: 0 });
  });

  it.each([
    ['12 Wks', 12],
    ['12wk', 12],
    ['32 WK', 32],
    ['第十二周', 12],
    ['二十四周', 24],
    ['Week -2', -2],
    ['Week 1.5', 1.5],
    ['D3', 3 / 7],
    ['第14天', 2],
  ])('reads %s as week %d', (text, week) => {
    expect(weekOf(text)).toEqual({ week });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['3', 'ordinal'],
    ['-5', 'ordinal'],
    ['V3', 'ordinal'],
    ['V07A', 'ordinal'],
    ['VISIT 4', 'ordinal'],
    ['T2', 'ordinal'],
    ['第3次', 'ordinal'],
    ['M3', 'months'],
    ['3月', 'months'],
    ['6 months', 'months'],
    ['1y', 'months'],
    ['Screening', 'before-baseline'],
    ['SCR', 'before-baseline'],
    ['筛选', 'before-baseline'],
    ['W-2', 'minus'],
    ['Week-2', 'minus'],
    ['D-7', 'minus'],
    ['2024-03-05', 'date'],
    ['05/03/2024', 'date'],
    ['2024年3月5日', 'date'],
    ['Week 8 (Week 12)', 'several'],
    ['EOT', 'end'],
    ['Restart', 'end'],
    ['治疗结束', 'end'],
    ['Unscheduled 7.1', 'unscheduled'],
    ['12 Wks (Restart)', 'unknown'],
  ])('asks about "%s" (%s) instead of guessing', (text, ask) => {
    expect(weekOf(text)).toEqual({ ask });
  });

  it('takes a bare number for what the column says', () => {
    expect(weekOfVisit('-5', nct02812121, 'week')).toEqual({ week: -5 });
    expect(weekOfVisit('１２', nct02812121, 'week')).toEqual({ week: 12 });
    expect(weekOfVisit('14', nct02812121, 'day')).toEqual({ week: 2 });
    expect(weekOfVisit('V3', nct02812121, 'week')).toEqual({ ask: 'ordinal' });
  });

  it("takes a protocol's own label before anything else", () => {
    const visits = [
      { week: -2, label: 'Screening', daysBefore: 3, daysAfter: 3 },
      { week: 4, label: 'V3', daysBefore: 3, daysAfter: 3 },
      { week: 1.5, label: 'Week 1.5', daysBefore: 3, daysAfter: 3 },
    ];
    const protocol = { ...nct02812121, visits };
    expect(weekOfVisit('SCREENING', protocol)).toEqual({ week: -2 });
    expect(weekOfVisit('v 3', protocol)).toEqual({ week: 4 });
    expect(weekOfVisit('Week 15', protocol)).toEqual({ week: 15 });
  });
});
