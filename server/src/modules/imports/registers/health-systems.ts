/** A health system: the area an integrated care board answers for. */
export interface HealthSystem {
  /** ODS code of its board. */
  readonly code: string;
  readonly gssCode: string;
  readonly name: string;
}

/** The 42 health systems of England as the GP registrations of January 2022 list them. */
export const healthSystems: ReadonlyMap<string, HealthSystem> = new Map(
  [
    ['QE1', 'E54000048', 'Healthier Lancashire and South Cumbria'],
    ['QF7', 'E54000009', 'South Yorkshire and Bassetlaw'],
    ['QGH', 'E54000019', 'Herefordshire and Worcestershire'],
    ['QH8', 'E54000026', 'Mid and South Essex'],
    ['QHG', 'E54000024', 'Bedfordshire, Luton and Milton Keynes'],
    ['QHL', 'E54000017', 'Birmingham and Solihull'],
    ['QHM', 'E54000050', 'Cumbria and North East'],
    ['QJ2', 'E54000012', 'Joined Up Care Derbyshire'],
    ['QJG', 'E54000023', 'Suffolk and North East Essex'],
    ['QJK', 'E54000037', 'Devon'],
    ['QJM', 'E54000013', 'Lincolnshire'],
    ['QK1', 'E54000015', 'Leicester, Leicestershire and Rutland'],
    ['QKK', 'E54000030', 'Our Healthier South East London'],
    ['QKS', 'E54000032', 'Kent and Medway'],
    ['QM7', 'E54000025', 'Hertfordshire and West Essex'],
    ['QMF', 'E54000029', 'East London Health and Care Partnership'],
    ['QMJ', 'E54000028', 'North London Partners in Health and Care'],
    ['QMM', 'E54000022', 'Norfolk and Waveney Health and Care Partnership'],
    ['QNC', 'E54000010', 'Staffordshire and Stoke on Trent'],
    ['QNQ', 'E54000034', 'Frimley Health and Care ICS'],
    ['QNX', 'E54000053', 'Sussex and East Surrey Health and Care Partnership'],
    ['QOC', 'E54000011', 'Shropshire and Telford and Wrekin'],
    ['QOP', 'E54000007', 'Greater Manchester Health and Social Care Partnership'],
    ['QOQ', 'E54000051', 'Humber, Coast and Vale'],
    ['QOX', 'E54000040', 'Bath and North East Somerset, Swindon and Wiltshire'],
    ['QPM', 'E54000020', 'Northamptonshire'],
    ['QR1', 'E54000043', 'Gloucestershire'],
    ['QRL', 'E54000042', 'Hampshire and the Isle of Wight'],
    ['QRV', 'E54000027', 'North West London Health and Care Partnership'],
    ['QSL', 'E54000038', 'Somerset'],
    ['QT1', 'E54000014', 'Nottingham and Nottinghamshire Health and Care'],
    ['QT6', 'E54000036', 'Cornwall and the Isles of Scilly Health and Social Care Partnership'],
    ['QU9', 'E54000044', 'Buckinghamshire, Oxfordshire and Berkshire West'],
    ['QUA', 'E54000016', 'The Black Country and West Birmingham'],
    ['QUE', 'E54000021', 'Cambridgeshire and Peterborough'],
    ['QUY', 'E54000039', 'Bristol, North Somerset and South Gloucestershire'],
    ['QVV', 'E54000041', 'Dorset'],
    ['QWE', 'E54000031', 'South West London Health and Care Partnership'],
    ['QWO', 'E54000054', 'West Yorkshire and Harrogate (Health and Care Partnership)'],
    ['QWU', 'E54000018', 'Coventry and Warwickshire'],
    ['QXU', 'E54000052', 'Surrey Heartlands Health and Care Partnership'],
    ['QYG', 'E54000008', 'Cheshire and Merseyside'],
  ].map(([code = '', gssCode = '', name = '']) => [code, { code, gssCode, name }]),
);
