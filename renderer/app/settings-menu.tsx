import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { languages } from '../../core/words/say.ts';
import { useSay } from '../language.tsx';
import { useAppState } from './app-state.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** Language and light or dark. Each language is named in itself, so that one who cannot read the other finds it. */
export function SettingsMenu() {
  const say = useSay();
  const { language, speak } = useAppState();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className="bar-button">{say('window.view')}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('window.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => void speak(value === 'zh' ? 'zh' : 'en')}>
          {languages.map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one === 'zh' ? 'zh-CN' : 'en'} closeMenuOnClick>
              {say(`window.language-${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{say('window.appearance')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
        >
          {schemes.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {say(`window.appearance-${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
