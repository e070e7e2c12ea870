/** One ground on which information may be withheld. */
export interface Exemption {
  /** The law it stands in. */
  readonly law: 'FOIA' | 'EIR';
  /** Its section or regulation as letters cite it. */
  readonly section: string;
  /** Its short name. */
  readonly name: string;
  /** QUALIFIED: withheld only where the public interest in that is the greater. ABSOLUTE: without that test. */
  readonly test: 'ABSOLUTE' | 'QUALIFIED';
  /** What it is for, in a sentence for whoever asked. */
  readonly says: string;
}

/** Freedom of Information Act 2000 and Environmental Information Regulations 2004: those a council’s partnership records give cause for. */
const TABLE = {
  FOIA_21: {
    law: 'FOIA',
    section: 's.21',
    name: 'Accessible by other means',
    test: 'ABSOLUTE',
    says: 'You can reasonably get this information elsewhere, such as where it is published.',
  },
  FOIA_22: {
    law: 'FOIA',
    section: 's.22',
    name: 'Intended for future publication',
    test: 'QUALIFIED',
    says: 'It was already meant to be published when you asked, and it is reasonable to wait until then.',
  },
  FOIA_31: {
    law: 'FOIA',
    section: 's.31',
    name: 'Law enforcement',
    test: 'QUALIFIED',
    says: 'To tell it would be likely to get in the way of preventing crime or of a regulator’s work.',
  },
  FOIA_36: {
    law: 'FOIA',
    section: 's.36',
    name: 'Conduct of public affairs',
    test: 'QUALIFIED',
    says: 'To tell it would be likely to keep people from giving free and frank advice, in the opinion of the council’s qualified person.',
  },
  FOIA_38: {
    law: 'FOIA',
    section: 's.38',
    name: 'Health and safety',
    test: 'QUALIFIED',
    says: 'To tell it would be likely to endanger somebody’s health or safety.',
  },
  FOIA_40: {
    law: 'FOIA',
    section: 's.40(2)',
    name: 'Personal information',
    test: 'ABSOLUTE',
    says: 'It is about somebody who can be recognised by it, and to tell it would not be fair to them.',
  },
  FOIA_41: {
    law: 'FOIA',
    section: 's.41',
    name: 'Given in confidence',
    test: 'ABSOLUTE',
    says: 'Somebody else gave it in confidence, and could take the council to court if it were told.',
  },
  FOIA_42: {
    law: 'FOIA',
    section: 's.42',
    name: 'Legal professional privilege',
    test: 'QUALIFIED',
    says: 'It is between the council and its lawyers, or was made for a court case.',
  },
  FOIA_43: {
    law: 'FOIA',
    section: 's.43(2)',
    name: 'Commercial interests',
    test: 'QUALIFIED',
    says: 'To tell it would be likely to harm the trade or the bargaining of the council or of somebody else.',
  },
  EIR_12_4_E: {
    law: 'EIR',
    section: 'reg.12(4)(e)',
    name: 'Internal communications',
    test: 'QUALIFIED',
    says: 'It is environmental information that passed within the council alone.',
  },
  EIR_12_5_E: {
    law: 'EIR',
    section: 'reg.12(5)(e)',
    name: 'Commercial confidentiality',
    test: 'QUALIFIED',
    says: 'It is environmental information that the law keeps confidential for somebody’s legitimate economic interest.',
  },
  EIR_12_5_F: {
    law: 'EIR',
    section: 'reg.12(5)(f)',
    name: 'Interests of whoever gave it',
    test: 'QUALIFIED',
    says: 'It is environmental information that somebody gave of their own will, and to tell it would harm them.',
  },
  EIR_13: {
    law: 'EIR',
    section: 'reg.13',
    name: 'Personal data',
    test: 'ABSOLUTE',
    says: 'It is environmental information about somebody who can be recognised by it, and to tell it would not be fair to them.',
  },
} as const satisfies Record<string, Exemption>;

export type ExemptionKey = keyof typeof TABLE;
export const EXEMPTIONS: Readonly<Record<ExemptionKey, Exemption>> = TABLE;
export const EXEMPTION_KEYS = Object.keys(TABLE) as readonly ExemptionKey[];

/** True where withholding has to be weighed against the public interest, and that has to be written down. */
export const needsBalance = (key: ExemptionKey): boolean => EXEMPTIONS[key].test === 'QUALIFIED';

/** "s.40(2) Personal information". */
export const exemptionName = (key: ExemptionKey): string => `${EXEMPTIONS[key].section} ${EXEMPTIONS[key].name}`;
