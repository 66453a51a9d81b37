import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';

const first = 40;

/** Every series of the study, each a way to its trajectories. */
export function SeriesTable() {
  const say = useSay();
  const { series } = useStudy();
  const [all, setAll] = useState(false);
  const shown = all ? series : series.slice(0, first);
  return (
    <>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{say('wizard.role-analyte')}</th>
            <th scope="col">{say('wizard.role-population')}</th>
            <th scope="col">{say('wizard.role-metric')}</th>
            <th scope="col">{say('wizard.role-unit')}</th>
            <th scope="col" className="number">
              {say('wizard.count-readings')}
            </th>
            <th scope="col" className="number">
              {say('wizard.count-subjects')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, analyte, population, metric, unit, readings, subjects }) => (
            <tr key={id}>
              <th scope="row">
                <Anchor href={`#/trajectories?series=${id}`} size="sm" underline="always">
                  {analyte}
                </Anchor>
              </th>
              <td>{population ?? ''}</td>
              <td className="soft">{metric ?? ''}</td>
              <td>{unit ?? ''}</td>
              <td className="number">{say('window.number', { number: readings })}</td>
              <td className="number">{say('window.number', { number: subjects })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {series.length > shown.length ? (
        <div>
          <Anchor component="button" type="button" size="sm" underline="always" onClick={() => setAll(true)}>
            {say('study-view.show-all-series', { count: series.length })}
          </Anchor>
        </div>
      ) : null}
    </>
  );
}
