import AdmZip from 'adm-zip';

const [folder, output] = process.argv.slice(2);
const zip = new AdmZip();
zip.addLocalFolder(folder, 'output');
zip.writeZip(output);
