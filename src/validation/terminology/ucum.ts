// Units of measure by UCUM's grammar: units with prefixes and exponents, joined by points and slashes. https://ucum.org/ucum §§3-30
const metric = words(
  'm s g rad K C cd mol sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv l L ar t bar u pc [c] [h] [k] [eps_0] [mu_0] ' +
    '[e] eV [m_e] [m_p] [G] [g] [ly] gf Ky Gal dyn erg P Bi St Mx G Oe Gb sb Lmb ph Ci R RAD REM cal_[15] cal_[20] cal_m ' +
    'cal_IT cal_th cal tex m[H2O] m[Hg] eq osm g% kat U [iU] [IU] Np B B[SPL] B[V] B[mV] B[uV] B[10.nV] B[W] B[kW] st mho ' +
    'bit By Bd',
);
const plain = words(
  "10* 10^ [pi] % [ppth] [ppm] [ppb] [pptr] deg gon ' '' min h d a_t a_j a_g a wk mo_s mo_j mo_g mo AU Torr atm [in_i] [ft_i] " +
    '[yd_i] [mi_i] [fth_i] [nmi_i] [kn_i] [sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [cyd_i] [bf_i] [cr_i] [mil_i] [cml_i] ' +
    '[hd_i] [ft_us] [yd_us] [in_us] [rd_us] [ch_us] [lk_us] [rch_us] [rlk_us] [fth_us] [fur_us] [mi_us] [acr_us] [srd_us] ' +
    '[smi_us] [sct] [twp] [mil_us] [in_br] [ft_br] [rd_br] [ch_br] [lk_br] [fth_br] [pc_br] [yd_br] [mi_br] [nmi_br] [kn_br] ' +
    '[acr_br] [gal_us] [bbl_us] [qt_us] [pt_us] [gil_us] [foz_us] [fdr_us] [min_us] [crd_us] [bu_us] [gal_wi] [pk_us] ' +
    '[dqt_us] [dpt_us] [tbs_us] [tsp_us] [cup_us] [foz_m] [cup_m] [tsp_m] [tbs_m] [gal_br] [pk_br] [bu_br] [qt_br] [pt_br] ' +
    '[gil_br] [foz_br] [fdr_br] [min_br] [gr] [lb_av] [lbf_av] [oz_av] [dr_av] [scwt_av] [lcwt_av] [ston_av] [lton_av] ' +
    '[stone_av] [pwt_tr] [oz_tr] [lb_tr] [sc_ap] [dr_ap] [oz_ap] [lb_ap] [oz_m] [lne] [pnt] [pca] [pnt_pr] [pca_pr] [pied] ' +
    '[pouce] [ligne] [didot] [cicero] [degF] [degR] [degRe] [Cal] [Btu_39] [Btu_59] [Btu_60] [Btu_m] [Btu_IT] [Btu_th] [Btu] ' +
    "[HP] [den] [in_i'H2O] [in_i'Hg] [PRU] [wood'U] [diop] [p'diop] %[slope] [mesh_i] [Ch] [drp] [hnsf'U] [MET] [hp'_X] " +
    "[hp'_C] [hp'_M] [hp'_Q] [hp_X] [hp_C] [hp_M] [hp_Q] [kp_X] [kp_C] [kp_M] [kp_Q] [pH] [S] [HPF] [LPF] [arb'U] [USP'U] " +
    "[GPL'U] [MPL'U] [APL'U] [beth'U] [anti'Xa'U] [todd'U] [dye'U] [smgy'U] [bdsk'U] [ka'U] [knk'U] [mclg'U] [tb'U] [CCID_50] " +
    "[TCID_50] [EID_50] [PFU] [FFU] [CFU] [IR] [BAU] [AU] [Amb'a'1'U] [PNU] [Lf] [D'ag'U] [FEU] [ELU] [EU] Ao b att [psi] " +
    'circ sph [car_m] [car_Au] [smoot] [m/s2/Hz^(1/2)] bit_s',
);
const prefixes = words('Y Z E P T G M k h da d c m u n p f a z y Ki Mi Gi Ti');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const longest = 1000;

/** Whether a code is a UCUM unit, written with regard to case. Reads each character once. */
export function isUcum(code: string): boolean {
  if (code === '' || code.length > longest) return false;
  let depth = 0;
  // Whether a unit must come next: at the beginning, after an operator, and within a new parenthesis.
  let isOpen = true;
  let at = code.startsWith('/') ? 1 : 0;
  while (at < code.length) {
    const char = code[at];
    if (char === '(') {
      if (!isOpen) return false;
      depth += 1;
      at += code[at + 1] === '/' ? 2 : 1;
    } else if (char === ')') {
      if (isOpen || depth === 0) return false;
      depth -= 1;
      at += 1;
      if (code[at] === '{') at = annotationEnd(code, at);
      if (at < 0) return false;
    } else if (char === '.' || char === '/') {
      if (isOpen) return false;
      isOpen = true;
      at += 1;
    } else {
      const end = componentEnd(code, at);
      if (!isOpen || end < 0) return false;
      isOpen = false;
      at = end;
    }
  }
  return depth === 0 && !isOpen;
}

/** Where a unit with its annotation ends, or an annotation alone; below 0 where none stands. */
function componentEnd(code: string, from: number): number {
  let at = from;
  for (; at < code.length && !'./(){'.includes(code[at] ?? ''); at += 1)
    if (code[at] === '[') {
      const close = code.indexOf(']', at);
      if (close < 0) return -1;
      at = close;
    }
  const unit = code.slice(from, at);
  if (unit !== '' && !isUnit(unit)) return -1;
  if (code[at] !== '{') return unit === '' ? -1 : at;
  return annotationEnd(code, at);
}

/** Where the annotation ends that begins there; below 0 where it does not. */
function annotationEnd(code: string, from: number): number {
  const close = code.indexOf('}', from);
  return close >= 0 && /^[!-z|~]*$/.test(code.slice(from + 1, close)) ? close + 1 : -1;
}

/** A number, or a unit with its prefix and exponent. */
function isUnit(text: string): boolean {
  if (/^[0-9]+$/.test(text)) return true;
  const [, exponent = ''] = /([+-]?[0-9]+)$/.exec(text) ?? [];
  const unit = text.slice(0, text.length - exponent.length);
  if (metric.has(unit) || plain.has(unit)) return true;
  for (let length = 1; length <= 2; length += 1)
    if (prefixes.has(unit.slice(0, length)) && metric.has(unit.slice(length))) return true;
  return false;
}
