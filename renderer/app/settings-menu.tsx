import { Button, Menu, useMantineColorScheme } from '@mantine/core';
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
        <Button variant="subtle" color="gray">
          {say('window.view')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('window.language')}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one === 'zh' ? 'zh-CN' : 'en'}
            role="menuitemradio"
            aria-checked={one === language}
            rightSection={one === language ? <Chosen /> : null}
            onClick={() => void speak(one)}
          >
            {say(`window.language-${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{say('window.appearance')}</Menu.Label>
        {schemes.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === colorScheme}
            rightSection={one === colorScheme ? <Chosen /> : null}
            onClick={() => setColorScheme(one)}
          >
            {say(`window.appearance-${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Chosen() {
  return <span aria-hidden="true" className="chosen-mark" />;
}
