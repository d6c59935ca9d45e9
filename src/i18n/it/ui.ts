/** What the components say by themselves. */
export const ui = {
  mainNavigation: 'Menu principale',
  footerNavigation: 'Informazioni sul sito',
  madeUpLabel: 'Dati di prova',
  signIn: 'Accedi',
  signOut: 'Esci',
  showPassword: 'Mostra la password',
  hidePassword: 'Nascondi la password',
  chooseOne: 'Scegli',
  euro: 'euro',
  sending: 'Invio in corso…',
};
