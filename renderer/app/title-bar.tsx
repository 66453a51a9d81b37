import { Button, Menu, UnstyledButton } from '@mantine/core';
import { useSay } from '../language.tsx';
import { useAppState } from './app-state.tsx';
import { openPalette } from './palette/palette-store.ts';
import { SettingsMenu } from './settings-menu.tsx';
import { useStudyActions } from './study-actions.tsx';
import './top-bar.css';
import { TopBarSlot } from './top-bar.tsx';

const onMac = navigator.userAgent.includes('Mac');

/** The one bar: which study, what of it and how (from the place that is shown), and the way to everything else. */
export function TopBar() {
  const say = useSay();
  const { study } = useAppState();
  const actions = useStudyActions();
  return (
    <header className="top-bar">
      {study === null ? (
        <span />
      ) : (
        <Menu>
          <Menu.Target>
            <UnstyledButton className="top-bar-name">
              <span className="top-bar-study">{study.name}</span>
              <span aria-hidden="true" className="caret" />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={actions.chooseFiles}>{say('window.import-files')}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={actions.startNew}>{say('window.new-study')}</Menu.Item>
            <Menu.Item onClick={actions.open}>{say('window.open')}</Menu.Item>
            <Menu.Item onClick={actions.close}>{say('window.close-study')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <TopBarSlot />
      {study === null ? null : (
        <>
          <UnstyledButton className="bar-button top-bar-wide" onClick={openPalette}>
            {say('window.find')}
            <kbd>{say(onMac ? 'window.find-keys-mac' : 'window.find-keys')}</kbd>
          </UnstyledButton>
          <Button variant="default" className="top-bar-wide" onClick={actions.chooseFiles}>
            {say('window.import-files')}
          </Button>
        </>
      )}
      <SettingsMenu />
    </header>
  );
}
