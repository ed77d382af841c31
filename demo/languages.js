// What a page does when its reader chooses a language: it says so in `lang`, and the elements follow.
for (const button of document.querySelectorAll('nav button'))
  button.addEventListener('click', () => {
    document.documentElement.lang = button.lang;
    document.documentElement.dir = button.dir || 'ltr';
  });
