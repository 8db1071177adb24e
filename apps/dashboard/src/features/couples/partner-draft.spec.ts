import { draftProblems, emptyPartner, partnerInput, sharedContact } from './partner-draft';

describe('a partner in the form', () => {
  it('becomes an input without empty texts and without half a pair of hours', () => {
    expect(
      partnerInput({ ...emptyPartner, name: ' Sam ', email: ' ', safeHours: { from: '18:00', to: '' } }),
    ).toEqual({
      name: 'Sam',
      pronouns: null,
      email: null,
      phone: null,
      safeHours: null,
      safeContactNote: null,
      doNotContact: false,
    });
  });

  it('needs a name, and both safe hours or none', () => {
    expect(draftProblems(emptyPartner)).toEqual([{ path: 'name', problem: 'name' }]);
    expect(draftProblems({ ...emptyPartner, name: 'Sam', safeHours: { from: '18:00', to: '' } })).toEqual([
      { path: 'safeHours.to', problem: 'hours' },
    ]);
  });

  it('is seen to share an address or a number however it is written', () => {
    const sam = { ...emptyPartner, email: 'Home@example.org', phone: '+44 7700 900-111' };
    const alex = { ...emptyPartner, email: 'home@example.org ', phone: '+447700900111' };
    expect(sharedContact(sam, alex)).toEqual({ email: true, phone: true });
    expect(sharedContact(emptyPartner, emptyPartner)).toEqual({ email: false, phone: false });
  });
});
