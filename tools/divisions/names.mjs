// The pinyin of a division's name and its English name: by rule, with the reviewed tables pinyin.tsv and english.tsv first.
import { pinyin } from 'pinyin-pro';
import { readTable } from './tables.mjs';

const readings = readTable('pinyin.tsv').map(row => ({ word: row.word, syllables: row.pinyin.split(' ') }));
const english = new Map(readTable('english.tsv').map(row => [row.name, row.english]));

/** Longest first, so that 自治州 is not read as 州. Han generic → English; an empty one is dropped (Chengdu, Sichuan). */
const generics = [
  ['特别行政区', ''], ['自治区', ''], ['自治州', 'Autonomous Prefecture'], ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'], ['地区', 'Prefecture'], ['林区', 'Forestry District'], ['矿区', 'Mining District'],
  ['特区', 'Special District'], ['省', ''], ['市', ''], ['盟', 'League'], ['区', 'District'], ['县', 'County'], ['旗', 'Banner'],
];

/** Names that end in 新区 because they are New Areas; elsewhere 新 belongs to the name (沙坡头 aside, 高新 and the like). */
const newAreas = new Set(['浦东新区', '滨海新区', '沈北新区']);

/** 林区 and 矿区 are generics only after a name of their own; 矿区 alone, 金林区 and 柘林区 are plain districts. */
const forests = new Set(['神农架林区']);

const peoples = [
  ['柯尔克孜族', 'Kyrgyz'], ['柯尔克孜', 'Kyrgyz'], ['维吾尔族', 'Uyghur'], ['哈萨克族', 'Kazakh'], ['哈萨克', 'Kazakh'],
  ['达斡尔族', 'Daur'], ['鄂温克族', 'Ewenki'], ['鄂伦春', 'Oroqen'], ['塔吉克', 'Tajik'], ['蒙古族', 'Mongol'], ['蒙古', 'Mongol'],
  ['布依族', 'Bouyei'], ['朝鲜族', 'Korean'], ['土家族', 'Tujia'], ['哈尼族', 'Hani'], ['傈僳族', 'Lisu'], ['拉祜族', 'Lahu'],
  ['东乡族', 'Dongxiang'], ['纳西族', 'Naxi'], ['景颇族', 'Jingpo'], ['仫佬族', 'Mulao'], ['布朗族', 'Blang'], ['撒拉族', 'Salar'],
  ['毛南族', 'Maonan'], ['仡佬族', 'Gelao'], ['锡伯', 'Xibe'], ['普米族', 'Pumi'], ['独龙族', 'Derung'], ['保安族', 'Bonan'],
  ['裕固族', 'Yugur'], ['回族', 'Hui'], ['藏族', 'Tibetan'], ['苗族', 'Miao'], ['彝族', 'Yi'], ['壮族', 'Zhuang'], ['满族', 'Manchu'],
  ['侗族', 'Dong'], ['瑶族', 'Yao'], ['白族', 'Bai'], ['傣族', 'Dai'], ['黎族', 'Li'], ['佤族', 'Wa'], ['畲族', 'She'],
  ['水族', 'Sui'], ['羌族', 'Qiang'], ['土族', 'Tu'], ['怒族', 'Nu'], ['各族', 'Multi-ethnic'],
];

function syllables(zh) {
  const result = pinyin(zh, { toneType: 'none', type: 'array', v: true, surname: 'off' });
  for (const { word, syllables: reading } of readings) {
    for (let at = zh.indexOf(word); at >= 0; at = zh.indexOf(word, at + 1)) {
      result.splice(at, reading.length, ...reading);
    }
  }
  return result;
}

/** The sort key: syllables without tones, ü as v, one space between them, so that Xi'an comes before Xiangyang. */
export function sortKey(zh) {
  return syllables(zh).join(' ');
}

/** Han to Latin in one word: 彭水 Pengshui, 六安 Lu'an, 吕梁 Lüliang. */
function romanise(stem) {
  const word = syllables(stem)
    .map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('').replace(/v/g, 'ü');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function splitPeoples(stem) {
  const found = [];
  for (let rest = stem; ;) {
    const people = peoples.find(([zh]) => rest.endsWith(zh));
    if (!people) {
      return { place: rest, found };
    }
    found.unshift(people[1]);
    rest = rest.slice(0, -people[0].length);
  }
}

function list(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function englishName(code, zh) {
  const exception = english.get(code) ?? english.get(zh);
  if (exception) {
    return exception;
  }
  if (newAreas.has(zh)) {
    return `${romanise(zh.slice(0, -2))} New Area`;
  }
  const [generic, translated] = generics.find(([ending]) => zh.endsWith(ending) && zh.length > ending.length
    && (ending !== '林区' || forests.has(zh)) && (ending !== '矿区' || zh.length > 3)) ?? ['', ''];
  const stem = zh.slice(0, zh.length - generic.length);
  const { place, found } = /^(自治|区)/.test(generic) ? splitPeoples(stem) : { place: stem, found: [] };
  // A name of one syllable keeps its generic (忠县 Zhongxian County, 东区 Dongqu District, 芒市 Mangshi), as maps write it.
  const name = place.length === 1 && found.length === 0 ? romanise(zh) : romanise(place);
  return [place && name, list(found), translated].filter(Boolean).join(' ');
}
