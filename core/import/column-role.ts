import { headerKey } from './header-key.ts';
import { listed } from './listed.ts';
import type { ColumnRole } from './mapping.ts';
import { timeOnStudy } from './names/time-header.ts';

/** Header spellings of the roles that a column can have by its name alone; within a role, the earlier wins. */
const spellings: ReadonlyArray<readonly [ColumnRole, ...string[]]> = [
  [
    'subject',
    'USUBJID | SUBJID | PTID | PID | Subject | Subject ID | Subject No | Subject number | Patient | Patient ID | Patient No',
    'Subject code | Subj | Subj ID | Subject Accession | Participant | Participant ID | Participant No | Pub ID | Study ID | study_code',
    'Patient number | Patient code | Pt | Pt ID | Pt No | Pat No | Pat Nr | Patient Nr | Volunteer | Volunteer ID | Proband | Proband ID',
    'Animal | Animal ID | Animal No | Mouse | Mouse ID | Rat | Rat ID | Monkey ID | Donor | Donor ID | Case | Case ID | Case No',
    'Record ID | Enrolment No | Enrollment No | Randomisation No | Randomization No | Screening No | Código | ID',
    'Subject name | Participant number | Study No | Study number | Screening number | Enrolment number | Enrollment number | Randomisation number',
    'Randomization number | Probanden ID | Patienten ID | Patienten Nr | Paciente | Sujeto | Sujet',
    '受试者编号 | 受试者编码 | 受试者代码 | 受试者 | 受试者ID | 受试者号 | 患者编号 | 患者ID | 患者号 | 患者 | 病人编号 | 病人ID | 病人 | 病例编号',
    '病例号 | 病例 | 研究编号 | 入组号 | 入组编号 | 随机号 | 随机编号 | 筛选号 | 志愿者编号 | 动物编号 | 小鼠编号 | 试验编号 | 编号',
  ],
  [
    'arm',
    'TRT01A | ACTARM | ARM | TRT01P | Study arm | Treatment arm | Treatment group | Group | Treatment | Cohort | ARM Accession',
    'Arm name | Arm code | Study group | Group name | Grp | Trt | Trt group | Randomised arm | Randomized arm | Randomised group',
    'Randomized group | Allocation | Allocated arm | Allocated group | Randomisation | Randomization | Regimen | Intervention | Dose group',
    'Treatment assignment | Trial arm | Grupo | Gruppe | Groupe | Brazo',
    '组别 | 分组 | 治疗组 | 治疗组别 | 治疗分组 | 试验组别 | 试验分组 | 实验组别 | 实验分组 | 研究组别 | 研究分组 | 随机分组 | 入组分组 | 分组情况 | 干预组',
    '处理组 | 剂量组 | 治疗方案 | 干预措施 | 组',
  ],
  [
    'visit',
    'weeks | week | wk | study week | visit week | week no | AVISIT | VISIT | Visit N | Visit name | Timepoint | Time Point',
    'Study Time Collected | TP | Visit label | Visit code | Visit no | time | visit_id | Study day | day | days | 周 | 周次 | 访视周 | 访视',
    'Week number | Follow-up week | Visita | Visite | 访视时间点 | 访视点 | 随访点 | 随访时间点 | 检测时间点 | 采样时间点',
    '访视名称 | 访视阶段 | 随访 | 随访周 | 时间点 | 访视时间 | 随访时间 | 时间',
  ],
  ['visit-unit', 'Study Time Collected Unit'],
  [
    'condition',
    'stim | stimulus | stimulation | stimulated with | stimulant | condition | culture condition | 刺激 | 刺激物 | 刺激条件 | 培养条件',
  ],
  ['phase', 'Phase | Study phase | Period | Epoch | 阶段 | 研究阶段 | 治疗阶段'],
  [
    'sample',
    'Sample | Sample name | Sample ID | Data set | Dataset | Data set name | Name | filename | FCS filename | fcs file | 样本 | 样本名 | 样品 | 样本名称',
  ],
  [
    'analyte',
    'PARAMCD | PARAM | LBTESTCD | LBTEST | analyte | marker | parameter | test | test name | measure | measurement | variable',
    'Name Reported | antigen | 指标 | 检测指标 | 检测项目 | 项目 | 标志物 | 参数',
  ],
  [
    'population',
    'population | cell population | gate | subset | cell subset | cell type | 细胞群 | 细胞亚群 | 亚群 | 群体',
  ],
  ['metric', 'metric | statistic | stat | value_type | measure type | 统计量'],
  [
    'value',
    'value | AVAL | LBSTRESN | result | result value | Result Value Reported | measured value | LBORRES | frequency | percent | percentage',
    'proportion | 数值 | 结果 | 检测值 | 检测结果 | 测量值 | 值',
  ],
  ['unit', 'unit | units | Result Unit Reported | AVALU | LBSTRESU | LBORRESU | value unit | 单位'],
  ['qualifier', 'qualifier | operator | sign | censoring | 限定符'],
  [
    'covariate',
    'sex | gender | age | birth year | year of birth | race | ethnicity | height | weight | BMI | site | center | centre',
    'baseline date | enrolment date | enrollment date | 性别 | 年龄 | 出生年份 | 身高 | 体重 | 中心 | 入组日期',
  ],
];

const rankByKey = new Map<string, { readonly role: ColumnRole; readonly rank: number }>();
for (const [role, ...lines] of spellings) {
  for (const [rank, header] of lines.flatMap(listed).entries()) rankByKey.set(headerKey(header), { role, rank });
}

/** `Weeks since baseline` gives way to a column that is declared a visit's, and goes before one of days. */
const timeRank = 1000;

const dateKeys = new Set(
  listed(
    [
      'date | visit date | record date | LBDTC | run_date | sampling date | sample date | collection date | date of visit | date of sampling | date of collection | date collected',
      'assay date | acquisition date | test date | draw date | fecha | datum | 采样日期 | 采样时间 | 采血日期 | 采血时间 | 抽血日期 | 检测日期 | 检测时间 | 检验日期 | 送检日期 | 报告日期 | 访视日期 | 就诊日期 | 入组时间 | 日期',
    ].join(' | '),
  ).map(headerKey),
);

const identifyingKeys = new Set(
  [
    'patient name | full name | first name | last name | surname | initials | MRN | medical record number | phone | telephone',
    'mobile | email | address | date of birth | birth date | birthday | DOB | ID card | passport | social security number',
    'patient initials | hospital number | hospital no | NHS number | insurance number | contact | postcode | zip code',
    '姓名 | 患者姓名 | 身份证 | 身份证号 | 身份证号码 | 电话 | 手机 | 手机号 | 联系电话 | 住址 | 地址 | 住院号 | 门诊号 | 出生日期',
    '姓名缩写 | 病案号 | 病历号 | 登记号 | 证件号 | 证件号码 | 身份证件号 | 家庭住址 | 邮箱 | 微信 | 联系方式 | 出生年月 | 出生年月日 | 生日',
    '医保号 | 社保号 | 联系人 | 家属姓名',
  ]
    .flatMap(listed)
    .map(headerKey),
);

/** The role that a header names by a declared spelling, and how strongly within that role (0 is strongest); null if it names none. */
export function roleOfHeader(header: string): { readonly role: ColumnRole; readonly rank: number } | null {
  const declared = rankByKey.get(headerKey(header));
  if (declared !== undefined) return declared;
  const unit = timeOnStudy(header);
  return unit === null ? null : { role: 'visit', rank: unit === 'week' ? timeRank : timeRank + 1 };
}

/** True for a header that names a date of a visit or a sample. */
export function namesDate(header: string): boolean {
  return dateKeys.has(headerKey(header));
}

/** True for a header that names a person's identity (name, identity card, telephone, date of birth). */
export function namesIdentity(header: string): boolean {
  return identifyingKeys.has(headerKey(header));
}
