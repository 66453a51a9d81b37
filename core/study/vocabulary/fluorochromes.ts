const dyes = [
  'BV(?:421|480|510|570|605|650|711|750|785)',
  'BUV(?:395|496|563|615|661|737|805)',
  'BB(?:515|630|660|700|755|790)',
  'RB(?:545|613|705|744|780)',
  'FITC',
  'PE[ -]?(?:Cy[57](?:\\.5)?|CF594|Dazzle[ -]?594|Texas[ -]?Red|Fire[ -]?\\d+|Vio(?:770)?)',
  'PE',
  'APC[ -]?(?:Cy7|H7|R700|Fire[ -]?\\d+|Vio770|eFluor[ -]?780)',
  'APC',
  'PerCP(?:[ -]?(?:Cy5\\.5|eFluor[ -]?710|Vio700))?',
  '(?:AF|Alexa(?: ?Fluor)?[ -]?)(?:350|405|488|532|546|555|568|594|647|660|700|750)',
  'eFluor[ -]?\\d+',
  'Pacific[ -]?(?:Blue|Orange)',
  'V(?:450|500)',
  'VioBlue|VioGreen',
  'Spark[ -]?(?:Blue|NIR|UV|YG)[ -]?\\d+',
].join('|');
const leading = new RegExp(`^(?:Comp-)?(?:${dyes})(?:-[AHW])?[\\s_:-]+(?=\\S)`, 'i');
const trailing = new RegExp(`[\\s_:-]+(?:Comp-)?(?:${dyes})(?:-[AHW])?$`, 'i');

/**
 * A marker's name without the dye that it was stained with: `BV421 NKG2A`, `NKG2D-PE-Cy7`, `Comp-APC-A :: FasL` are NKG2A, NKG2D, FasL. The dyes
 * are a closed list; a name that is nothing but a dye stays as it is.
 */
export function withoutFluorochrome(text: string): string {
  const marker = text.normalize('NFKC').trim();
  const bare = marker.replace(leading, '').replace(trailing, '').trim();
  return bare === '' ? marker : bare;
}
