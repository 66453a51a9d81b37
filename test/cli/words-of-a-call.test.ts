import { describe, expect, it } from 'vitest';
import { commandHelp } from '../../cli/help.ts';
import { figureFormats, presetNames } from '../../core/figure/recipe.ts';
import { armtrace, armtraceRefusal } from './armtrace.ts';

describe('the words of a call', () => {
  it.each([
    [['foo'], 'command.unknown-command', 'foo'],
    [['plot'], 'command.missing-argument', 'FILE'],
    [['plot', 'a.xlsx'], 'command.missing-option', '--out'],
    [['plot', 'a.xlsx', '--out'], 'command.missing-value', '--out'],
    [['summary', '--study', '--analyte', 'NKG2A'], 'command.missing-value', '--study'],
    [['plot', 'a.xlsx', '--out', 'b', '--colour', 'red'], 'command.unknown-option', '--colour'],
    [['imports', '--study', 'a', 'b'], 'command.too-many-arguments', 'b'],
    [['import', 'a.xlsx', '--study', 'b', '--dry-run=yes'], 'command.unexpected-value', '--dry-run'],
    [['import', 'a.xlsx', '--study', 'b', '--duplicates', 'guess'], 'command.bad-choice', 'stop, first, last'],
    [['trace', '--study', 'a', '--subject', 'P1', '--week', 'two', '--analyte', 'ALB'], 'command.bad-number', 'two'],
    [['figure', '--study', 'a', '--analyte', 'ALB', '--out', 'a.doc'], 'command.bad-figure-name', 'a.doc'],
    [['export', '--study', 'a', '--format', 'tsv', '--out', 'a.tsv'], 'command.bad-choice', 'csv, xlsx, pzfx'],
    [['plot', 'a.xlsx', '--out', 'b', '--preset', 'cell'], 'command.bad-choice', 'cell-single, cell-onehalf'],
    [['summary', '--study', 'a', '--analyte', 'ALB', '--analyte', 'ALT'], 'command.option-twice', '“ALB” and “ALT”'],
    [['summary', '--study='], 'command.missing-value', '--study STUDY'],
    [['summary', '--study', ' '], 'command.missing-value', '--study STUDY'],
    [['plot', 'a.xlsx', '--out', ''], 'command.missing-value', '--out FOLDER'],
    [['init', ''], 'command.empty-argument', 'init'],
    [['import', '-', '--study', 'a'], 'command.no-dash', 'FILE'],
    [['export', '--study', 'a', '--format', 'csv', '--out', '-'], 'command.no-dash', '--out'],
    [['export', '--study', 'a', '--out', 'b'], 'command.missing-option', '--format csv|xlsx|pzfx|r'],
    [['trace', '--study', 'a', '--subject', 'P1', '--week', '0x4', '--analyte', 'A'], 'command.bad-number', '0x4'],
    [['undo', '1.5', '--study', 'a'], 'command.bad-import-id', '1.5'],
    [
      ['figure', '--study', 'a', '--analyte', 'A', '--out', 'a.pdf', '--center', 'median', '--spread', 'sd'],
      'command.spread-without-center',
      'iqr, range, none',
    ],
    [[], 'command.no-command', 'plot|init|import'],
  ])('refuses %j with exit status 2', async (words, code, named) => {
    const refused = await armtraceRefusal(...words);
    expect(refused.status).toBe(2);
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(named);
  });

  it('says a refusal on stderr, and nothing on stdout', async () => {
    const ran = await armtrace('plot', 'a.xlsx');
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toBe('armtrace: plot needs --out FOLDER.\n');
  });

  it('speaks Chinese when asked to', async () => {
    const ran = await armtrace('foo', '--language', 'zh');
    expect(ran.stderr).toContain('没有“foo”这个命令');
    expect((await armtrace('--language=zh', 'foo')).stderr).toContain('没有“foo”这个命令');
  });

  it('takes what every command takes before the command, too', async () => {
    const ran = await armtrace('--language', 'zh', '--json', 'summary', '--study', 'nowhere.armtrace');
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^\{"error":\{"code":"store\.not-found","message":"没有研究文件/);
  });

  it('takes one value given twice as one', async () => {
    const refused = await armtraceRefusal('summary', '--study', 'nowhere', '--study', 'nowhere', '--json');
    expect(refused.code).toBe('store.not-found');
  });

  it('takes a negative number as the value of an option', async () => {
    const refused = await armtraceRefusal('trace', '--study', 'a', '--subject', 'P1', '--week', '-5', '--analyte', 'A');
    expect(refused.code).toBe('store.not-found');
  });

  it('lists its commands, and the options of each', async () => {
    const general = await armtrace('--help');
    expect(general.status).toBe(0);
    for (const name of [
      'plot',
      'init',
      'import',
      'inspect',
      'imports',
      'undo',
      'trace',
      'summary',
      'figure',
      'export',
    ]) {
      expect(general.stdout).toContain(`  ${name} `);
    }
    const one = await armtrace('import', '--help');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('--duplicates stop|first|last|mean|drop');
    expect((await armtrace('help', 'import')).stdout).toBe(one.stdout);
  });

  it('names in the help of a command the presets and the kinds of file that it takes', () => {
    for (const name of ['plot', 'figure'] as const) {
      expect(commandHelp(name, 'en')).toContain(`--preset ${presetNames.join('|')}`);
      for (const format of figureFormats)
        expect(commandHelp(name, 'en')).toMatch(new RegExp(`[|(]${format}[|)\\n ]|${format}\\|`));
    }
  });
});
