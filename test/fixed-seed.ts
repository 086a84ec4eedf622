// Property tests draw the same values in every run, unless a seed is given to look further. fast-check, "configureGlobal".
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_125) });
