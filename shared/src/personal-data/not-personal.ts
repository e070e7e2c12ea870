/** Properties that look personal by their name and are not, each with why: `Label.property`. Whoever adds a field puts it here or among the purposes. */
export const NOT_PERSONAL: readonly { readonly why: string; readonly fields: readonly string[] }[] = [
  {
    why: 'The name of a body, a place, a subject, a piece of work or a thing.',
    fields: ['Organisation', 'Area', 'Framework', 'Theme', 'Programme', 'Initiative', 'Milestone', 'Measure', 'Fund', 'Asset', 'CostOption']
      .concat('MaturityScale', 'MaturityDimension', 'Agreement', 'Engagement', 'Offer', 'Need')
      .flatMap((label) => [`${label}.name`, `${label}.sortName`, `${label}.searchText`]),
  },
  { why: 'The name of the step that brought the store up to date.', fields: ['SchemaMigration.name'] },
  { why: 'WORLD, RECORDED or CORRECTION.', fields: ['Change.reason'] },
  { why: 'The name of a file.', fields: ['ImportRun.fileName'] },
  { why: 'The name of a lock.', fields: ['EditLock.name'] },
  { why: 'What an organisation owes under an agreement.', fields: ['Obligation.text'] },
  { why: 'Those a source names only together, never one by one.', fields: ['ParticipantGroup.text'] },
  {
    why: 'About money, property or a step, not about people.',
    fields: ['Resource.note', 'StageEvent.note', 'ConditionSurvey.note', 'Milestone.note', 'MeasureValue.note'],
  },
  { why: 'The day by which a fact is to be looked at again.', fields: ['Provision.verifyBy', 'Tie.verifyBy', 'DueDiligence.renewBy'] },
];
