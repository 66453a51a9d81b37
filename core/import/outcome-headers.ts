import { headerKey } from './header-key.ts';
import { listed } from './listed.ts';
import type { ColumnRole } from './mapping.ts';

/** Header spellings of what follow-up tables and listings of events have, beside subject and arm. */
const spellings: ReadonlyArray<readonly [ColumnRole, ...string[]]> = [
  [
    'state',
    'status | event | state | outcome | vital status | survival status | death | dead | died | deceased | OS event | OS status',
    'fustat | CNSR | censor | censored | end of study status | 结局 | 生存状态 | 状态 | 死亡 | 是否死亡 | 随访结局',
  ],
  [
    'day',
    'time | OS | OS time | survival time | survival | follow-up | followup | follow-up time | time to death | time to event',
    'futime | AVAL | duration | day | days | study day | onset day | week | weeks | AESTDY | ASTDY | ADY | day of onset',
    'start day | AE day | AE start day | day started | study day of onset | onset (day) | onset | day of event | event day | study day at onset',
    'last day | 第几天 | 出现天数 | 距入组天数 | 发病天数 | 开始天数 | 随访时间 | 生存时间 | 随访天数 | 生存天数 | 天数 | 发生天数 | 天 | 周',
  ],
  [
    'event-date',
    'date of death | death date | last contact | last contact date | date of last contact | last follow-up date | date',
    'date of last follow-up | end date | event date | onset date | start date | date of onset | AESTDTC | ASTDT | last seen | AE date | AE start date | AE onset date | date started | onset | date of event',
    '死亡日期 | 末次随访日期 | 末次随访 | 结局日期 | 发生日期 | 开始日期 | 出现日期 | 发生时间 | 开始时间 | 日期',
  ],
  [
    'baseline-date',
    'baseline date | date of baseline | enrolment date | enrollment date | date of enrolment | date of enrollment',
    'inclusion date | randomisation date | randomization date | first infusion | first infusion date | RFSTDTC | TRTSDT',
    '入组日期 | 入组时间 | 基线日期 | 首次输注日期 | 随机日期',
  ],
  [
    'term',
    'AE | AE term | AETERM | AEDECOD | adverse event | adverse events | event | event term | term | PT | preferred term',
    'complication | fatal complication | 不良事件 | 不良事件名称 | 并发症 | 并发症名称 | 致死性并发症 | 事件 | 事件名称',
  ],
  [
    'grade',
    'grade | AETOXGR | CTCAE grade | CTCAE | AE grade | severity grade | 分级 | 级别 | 严重程度分级 | 毒性分级 | CTCAE分级 | CTCAE级别 | 不良事件分级',
  ],
  [
    'related',
    'related | relatedness | relationship | causality | AEREL | related to treatment | related to study treatment | relationship to treatment | relation to treatment | attribution',
    '相关性 | 与治疗的关系 | 与治疗相关 | 与治疗相关性 | 是否相关 | 是否与治疗相关 | 与研究治疗的关系 | 与研究药物的关系 | 与试验药物的关系 | 与干细胞治疗的关系 | 因果关系',
  ],
  ['fatal', 'fatal | AESDTH | death | died | led to death | 致死 | 是否致死 | 死亡 | 是否死亡'],
];

const keysByRole = new Map(spellings.map(([role, ...lines]) => [role, lines.flatMap(listed).map(headerKey)] as const));

/** A header's key without a unit of time at its end or in brackets: `OS (months)` and `os_months` are `os`. */
function timeKey(header: string): string {
  const bare = header
    .normalize('NFKC')
    .replace(/\s*[([]\s*(?:d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?|天|周|月|年)\s*[)\]]\s*$/i, '')
    .replace(/(?<=.)[\s_,]+(?:in[\s_])?(?:days?|wks?|weeks?|mo|months?|yrs?|years?)$/i, '');
  return headerKey(bare);
}

/** True for a header that names one of these roles. */
export function namesOutcome(header: string, role: ColumnRole): boolean {
  const keys = keysByRole.get(role) ?? [];
  return keys.includes(headerKey(header)) || (role === 'day' && keys.includes(timeKey(header)));
}

/** True for a header that names the date from which a subject's days are counted. */
export function isBaselineDate(header: string): boolean {
  return namesOutcome(header, 'baseline-date');
}
