import type { comparisons as en } from '../en/comparisons.ts';
import type { Translated } from '../phrase.ts';

export const comparisons: Translated<typeof en> = {
  'comparisons.gone': '研究中已不再保存该比较。',
  'comparisons.one-arm': '{analyte} 只有一个组有数值，无法进行比较。',
  'comparisons.said-random-intercept':
    '线性混合模型：组别、周及其交互作用，每名受试者一个随机截距；REML，Satterthwaite 自由度。',
  'comparisons.said-unstructured':
    '重复测量模型（MMRM）：组别、周及其交互作用，各周间协方差不设结构；REML，Satterthwaite 自由度。',
  'comparisons.said-used': '拟合了 {count} 名受试者的 {observations} 个数值：凡有数值者均纳入。',
  'comparisons.said-baseline-covariate': '每名受试者的基线为协变量；只解释基线之后的各周。',
  'comparisons.said-without-baseline': '{count} 名受试者没有基线，未计入。',
  'comparisons.said-dropped': '第 {week} 周略去：{reason}。',
  'comparisons.said-no-fit': '没有估计值和 p 值：{reason}。',
  'comparisons.said-boundary': '受试者间方差估计为 0（其最小值）：同一受试者的数值并不比不同受试者的更相近。',
  'comparisons.said-variances': '受试者间方差 {between}，受试者内方差 {within}。',
  'comparisons.said-likelihood': '限制对数似然 {logLik}。',
};
