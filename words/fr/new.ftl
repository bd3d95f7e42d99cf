# `relire new`

new-written = { $file } est écrit. Ouvrez-le dans un éditeur simple, changez-le, puis : relire check { $file }
new-drafted = { $file } est écrit, avec { $count ->
        [0] le texte, sans question : rien n’a pu être proposé de façon sûre. Écrivez-en une à la place de celle qui attend
        [one] une question proposée. Relisez-la, corrigez-la, effacez `draft: true` quand elle est prête
       *[other] { $count } questions proposées. Relisez-les, corrigez-les, effacez `draft: true` de celles qui sont prêtes
    }, puis : relire check { $file }
new-head =
    Un brouillon autour de votre texte. Chaque question a sa preuve, mais c’est une machine qui
    l’a tirée du texte : relisez-la, reformulez-la, ou effacez-la.

      relire preview CE-FICHIER    le joue, brouillons compris, et suit vos enregistrements
      relire check CE-FICHIER      dit tout ce qui ne va pas, et comment le corriger

    Quand une question est prête, effacez sa ligne `draft: true`.
    Ajoutez le niveau visé, par exemple `level: B1`, et l’origine du texte, `source:`.
new-title = À changer : le titre, tiré de la première phrase.
new-glossary =
    Mots rares du texte. Gardez ceux qui gêneront vos élèves, écrivez leur sens après `fr:`,
    et effacez les « # » au début des lignes.
new-questions =
    Les questions, les meilleures d’abord : effacez à partir de la fin celles qui sont de trop.
new-no-questions = Aucune question n’a pu être proposée de façon sûre : en voici une à écrire.
new-blank-prompt = Que dit le texte ? (question à écrire)
new-of-speech = Qui le dit ?
new-of-who = Qui l’a fait ?
new-of-count = Combien ?
new-of-when = Quand ?
new-of-where = Où ?
new-of-role = Qui est qui ?
new-of-acronym = Un sigle.
new-of-gap = Une phrase à trous : vérifiez qu’aucun autre mot n’irait dans un trou.
new-of-statement = Vrai ou faux ?
new-of-proof = Une phrase à montrer.
