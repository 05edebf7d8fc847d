/**
 * The invented people, one entry per Bedarfsgemeinschaft. Numbers of days count from today; `due` is the day on which the
 * next contact shall fall due, `talk` the age of the last talk where nothing falls due (null = no talk yet). `first` are the
 * people of the first list page, which shows every state.
 */

const person = (name, role, team, row, status, more) => ({ name, role, team, row, status, ...more });
const child = (name, years, daysAgo) => ({ name, role: 'Kind', team: null, age: [years, daysAgo] });
const born = (birthDate) => ({ birthDate });
const aged = (years, daysAgo) => ({ age: [years, daysAgo] });
const HEAD = 'Antragsteller';
const HEAD_F = 'Antragstellerin';
const PARTNER = 'Partner';
const PARTNER_F = 'Partnerin';
const SON = 'Sohn';
const DAUGHTER = 'Tochter';

/** `joint`: days before the earliest last talk in the BG at which joint talks took place. */
export const ROSTER = [
  {
    joint: [27],
    members: [
      person('Müller, Jürgen', HEAD, 'ue25', 'near', 'alo', {
        ...born('1984-03-17'),
        first: true,
        number: '214D093771',
        due: -12,
        plan: 9,
        noShow: 14,
        targetJob: 'Fachkraft Lagerlogistik',
      }),
      person('Müller, Ayşe', PARTNER_F, 'ue25', 'near', 'alo', { ...born('1986-09-02'), due: 18, plan: 130 }),
      child('Müller, Deniz', 7, 299),
    ],
  },
  {
    members: [
      person('Nowak, Katarzyna', HEAD_F, 'ue25', 'near', 'alo', {
        ...born('1979-11-05'),
        first: true,
        number: '214D087214',
        due: 0,
      }),
    ],
  },
  {
    joint: [20, 95],
    members: [
      person('Özdemir, Fatma', HEAD_F, 'ue25', 'far', 'alo', { ...born('1975-06-21'), due: 33, plan: -4 }),
      person('Özdemir, Hakan', PARTNER, 'ue25', 'far', 'asu', { ...born('1972-01-30'), due: 3 }),
      person('Özdemir, Emre', SON, 'u25', 'near', 'alo', {
        ...aged(19, 120),
        first: true,
        number: '214D101558',
        due: 10,
      }),
      child('Özdemir, Ela', 11, 44),
    ],
  },
  {
    members: [
      person('Schneider, Petra', HEAD_F, 'ue25', 'far', 'alo', {
        ...born('1968-04-12'),
        first: true,
        number: '214D066902',
        due: 40,
      }),
    ],
  },
  {
    joint: [30],
    members: [
      person('Al-Hassan, Rania', HEAD_F, 't944', 'near', 'asu', {
        ...born('1990-07-08'),
        first: true,
        number: '214D118430',
        due: 27,
        appointment: 24,
        plan: 60,
      }),
      person('Al-Hassan, Samir', PARTNER, 't944', 'near', 'alo', { ...born('1987-02-14'), due: 0 }),
      person('Al-Hassan, Yusuf', 'Bruder', 't944', 'far', 'asu', { ...born('1994-12-24'), due: -1, papers: 3 }),
      child('Al-Hassan, Lina', 5, 210),
      child('Al-Hassan, Tarek', 3, 17),
    ],
  },
  {
    members: [
      person('Weber, Thomas', HEAD, 't935_reha', 'far', 'alo', {
        ...born('1970-08-19'),
        first: true,
        number: '214D072365',
        due: 11,
        appointment: 24,
      }),
      person('Weber-Schönfeld, Annegret', PARTNER_F, 'ue25', 'near', 'asu', { ...born('1971-10-03'), due: 52 }),
      person('Weber, Jonas', SON, 'fm', 'I', 'alo', { ...aged(26, 80), due: 24 }),
    ],
  },
  {
    members: [
      person('Dąbrowski, Piotr', HEAD, 'ue25', 'near', 'alo', {
        ...born('1983-05-27'),
        first: true,
        number: '214D120077',
        talk: null,
      }),
      person('Dąbrowska, Małgorzata', PARTNER_F, 'ue25', 'near', 'alo', {
        ...born('1985-03-01'),
        talk: null,
        appointment: 6,
      }),
      child('Dąbrowska, Zofia', 9, 155),
    ],
  },
  {
    members: [
      person('Lindner, Sabine', HEAD_F, 'entry', 'near', 'alo', {
        ...born('1977-09-15'),
        first: true,
        number: '214D059943',
        talk: 8,
      }),
    ],
  },
  {
    members: [
      person('Yılmaz, Elif', HEAD_F, 'ue25', null, 'alo', {
        ...born('1981-12-11'),
        first: true,
        number: '214D115206',
        talk: 18,
      }),
      person('Yılmaz, Kerem', SON, 'u25', 'near', 'asu', { ...aged(18, 33), due: 8 }),
      person('Yılmaz, Hatice', 'Mutter', 'ue25', 'far', 'alo', { ...born('1962-08-04'), talk: null }),
    ],
  },
  {
    joint: [15],
    members: [
      person('Hoffmann, Uwe', HEAD, 'ue25', 'near', 'alo', {
        ...born('1966-02-22'),
        first: true,
        number: '214D083317',
        due: -1,
        papers: 5,
      }),
      person('Hoffmann, Gisela', PARTNER_F, 'ue25', 'I', 'asu', { ...born('1969-07-16'), due: 95, plan: 41 }),
      person('Hoffmann, Lukas', SON, 'u25', 'near', 'alo', { ...aged(21, 200), due: 25 }),
    ],
  },
  {
    members: [
      person('Krüger, Melanie', HEAD_F, 'u25', 'far', 'alo', {
        ...aged(23, 90),
        first: true,
        number: '214D104498',
        due: 10,
      }),
      child('Krüger, Mia', 4, 61),
    ],
  },
  {
    joint: [12, 60],
    members: [
      person('Petrović, Dragan', HEAD, 't925', 'near', 'alo', {
        ...born('1980-10-29'),
        number: '214D091120',
        due: 35,
        plan: 14,
      }),
      person('Petrović, Milena', PARTNER_F, 't925', 'far', 'asu', { ...born('1982-06-06'), due: 0 }),
      person('Petrović, Luka', SON, 'u25', 'near', 'alo', { ...aged(17, 250), due: -3 }),
    ],
  },
  {
    members: [
      person('von der Heyde-Lichtenfels, Maximilian-Alexander', HEAD, 't935_self', 'near', 'asu', {
        ...born('1974-01-09'),
        due: 21,
        targetJob: 'selbstständig (Veranstaltungstechnik)',
      }),
      person('Lichtenfels, Ines', PARTNER_F, 't935_self', 'I', 'asu', { ...born('1978-11-18'), due: 5 }),
    ],
  },
  {
    joint: [40],
    members: [
      person('Okonkwo, Chinedu', HEAD, 't935_self', 'near', 'alo', {
        ...born('1976-04-03'),
        due: -20,
        targetJob: 'selbstständig (Kurierdienst)',
      }),
      person('Okonkwo, Grace', PARTNER_F, 'ue25', 'near', 'asu', { ...born('1979-08-28'), due: 13 }),
      person('Okonkwo, Daniel', SON, 'u25', 'far', 'asu', { ...aged(20, 10), due: -2 }),
      child('Okonkwo, Joy', 12, 75),
      child('Okonkwo, Peter', 8, 340),
      child('Okonkwo, Ruth', 6, 128),
    ],
  },
  {
    members: [
      person('Brückner, Silke', HEAD_F, 'fm', 'far', 'alo', { ...born('1973-03-25'), due: 31 }),
      person('Brückner, Jannik', SON, 'fm', 'far', 'alo', { ...aged(23, 181), due: 2, noShow: 4 }),
      person('Brückner, Pia', DAUGHTER, 'u25', 'near', 'alo', { ...aged(17, 20), due: 16 }),
    ],
  },
  {
    members: [person('Sommerfeld, Leonie', HEAD_F, 'fm', 'far', 'alo', { turns25: true, due: 7 })],
  },
  {
    members: [
      person('Łukasik, Tomasz', HEAD, 'fm', 'near', 'asu', {
        ...born('1984-12-30'),
        due: 12,
        appointment: 9,
        plan: 88,
      }),
      person('Łukasik, Ewa', PARTNER_F, 'fm', 'far', 'alo', { birthDate: null, talk: 22 }),
      person('Łukasik, Marek', 'Bruder', 'fm', 'Z', 'asu', { ...born('1989-05-13'), zReason: 'other', due: 47 }),
    ],
  },
  {
    joint: [10],
    members: [
      person('Thielemann, Jana', HEAD_F, 'ue25', 'Z', 'asu', {
        ...born('1992-02-07'),
        zReason: 'childcare',
        zReasonText: 'Kinderbetreuung',
        due: 60,
      }),
      person('Thielemann, Marco', PARTNER, 'ue25', 'near', 'alo', { ...born('1988-10-20'), due: -45 }),
      child('Thielemann, Lotte', 2, 190),
    ],
  },
  {
    members: [
      person('Aydın, Nurcan', HEAD_F, 'ue25', 'far', 'alo', { ...born('1980-07-02'), due: 70 }),
      person('Aydın, Selin', DAUGHTER, 'u25', 'Z', 'rat', {
        ...aged(16, 45),
        zReason: 'pupilLeavingYear',
        zReasonText: 'Schulentlassjahr',
        due: 110,
      }),
      person('Aydın, Cem', SON, 'u25', 'near', 'alo', { ...aged(19, 277), due: 1 }),
    ],
  },
  {
    members: [
      person('Franke, Wolfgang', HEAD, 'ue25', 'Z', 'alo', { ...born('1963-11-23'), zReason: 'other', due: 14 }),
      person('Franke, Hildegard', PARTNER_F, 'ue25', 'Z', 'asu', {
        ...born('1965-06-17'),
        zReason: 'other',
        zReasonText: 'Pflege von Angehörigen',
        due: -8,
      }),
      person('Franke, Tobias', SON, 't935_reha', 'I', 'asu', { ...born('1995-01-19'), due: 77 }),
    ],
  },
  {
    members: [
      person('Haddad, Omar', HEAD, 't944', 'near', 'asu', { ...born('1991-09-09'), due: 14 }),
      person('Haddad, Layla', PARTNER_F, 't944', 'Z', 'asu', { ...born('1994-03-31'), zReason: 'childcare', due: 100 }),
      child('Haddad, Noor', 0, 150),
    ],
  },
  {
    joint: [35],
    members: [
      person('Zimmermann, Karl-Heinz', HEAD, 't935_reha', 'near', 'alo', { ...born('1964-05-05'), due: 0 }),
      person('Zimmermann, Ute', PARTNER_F, 't935_reha', 'near', 'asu', {
        ...born('1967-12-01'),
        due: 45,
        appointment: 40,
      }),
      person('Zimmermann, Lea', DAUGHTER, 'fm', 'near', 'asu', { ...aged(22, 15), due: -10, noShow: 6 }),
    ],
  },
  {
    members: [
      person('Baumgärtner, Stefan', HEAD, 'ue25', 'near', 'rat', { ...born('1978-08-08'), first: true, talk: 140 }),
      person('Baumgärtner, Claudia', PARTNER_F, 'ue25', 'I', 'alo', { ...born('1981-01-26'), talk: 65 }),
      person('Baumgärtner, Finn', SON, 'u25', 'near', 'none', { ...aged(18, 99), talk: 30 }),
    ],
  },
  {
    joint: [25],
    members: [
      person('Öztürk-Großmann, Sibel', HEAD_F, 't925', 'near', 'alo', {
        ...born('1986-06-30'),
        due: -4,
        appointment: 6,
      }),
      person('Großmann, Björn', PARTNER, 't925', 'far', 'alo', { ...born('1983-09-27'), due: 6, plan: -20 }),
      person('Großmann, Tjark', SON, 'u25', 'I', 'asu', { ...aged(20, 230), due: 150 }),
    ],
  },
  {
    members: [
      person('Tesfaye, Meron', HEAD_F, 't944', 'far', 'alo', { ...born('1989-01-07'), due: -6 }),
      person('Tesfaye, Abel', PARTNER, 't944', 'near', 'alo', { ...born('1985-04-18'), due: 12 }),
      person('Tesfaye, Hanna', 'Schwester', 't944', 'I', 'asu', { ...born('1996-02-29'), due: 88 }),
      person('Tesfaye, Samuel', 'Bruder', 't944', 'near', null, { ...born('1998-10-11'), talk: 12 }),
      child('Tesfaye, Liya', 6, 30),
      child('Tesfaye, Noah', 1, 300),
    ],
  },
];
