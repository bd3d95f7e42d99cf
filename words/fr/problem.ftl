# Ce qui ne va pas dans un fichier de quiz, et que faire. Les noms sont les codes.

problem-file-too-large = le fichier dépasse la taille permise
    .help = un quiz tient en { $limit } Mio ; partagez-le en plusieurs fichiers
problem-not-utf8 = { $encoding ->
        [document] ce fichier est un document (Word, PDF…) et non un texte simple
        [damaged] un octet abîmé se trouve ici : le reste du fichier est en UTF-8
       *[other] le fichier n’est pas en UTF-8 ; il semble être en { $encoding }
    }
    .help = { $encoding ->
        [document] copiez le texte dans un éditeur simple, comme le Bloc-notes, et enregistrez-le en `.yaml`
        [damaged] effacez le signe illisible, tapez-le de nouveau et enregistrez
       *[other] enregistrez-le de nouveau en choisissant l’encodage « UTF-8 » dans la fenêtre « Enregistrer sous »
    }
problem-forbidden-character = un caractère invisible ou de commande ({ $character }) se trouve ici
    .help-file = effacez-le du fichier `{ $file }` ; il vient souvent d’un copier-coller
    .help = effacez-le ; il vient souvent d’un copier-coller
problem-overloaded-character = un seul caractère visible porte trop de signes
    .help-file = effacez-le du fichier `{ $file }` et tapez-le de nouveau
    .help = effacez-le et tapez-le de nouveau
problem-empty-file = { $cause ->
        [comments] toutes les lignes de ce fichier sont des commentaires : elles commencent par `#`
       *[nothing] le fichier ne contient pas de quiz
    }
    .help = { $cause ->
        [comments] effacez les `#` devant ce qui doit être lu
       *[nothing] un quiz commence par `title:`, puis `passage:` et `questions:`
    }
problem-yaml-syntax = { $cause ->
        [braces] ces accolades sont prises pour celles de YAML
        [sign] ce signe a un sens particulier en YAML au début d’un texte
        [colon] le deux-points coupe ce texte en deux
        [no-bar] un texte de plusieurs lignes a besoin d’une barre `|` après `{ $near }:`
        [dialogue] ce tiret est pris pour celui d’une liste
        [curly] YAML ne connaît pas ces guillemets : ils ne protègent pas le texte
        [backslash] la barre oblique inverse `\` a un sens particulier entre guillemets droits
        [quote-not-closed] ce guillemet n’est jamais refermé
        [quote-inside] ce guillemet termine le texte trop tôt
        [apostrophe-inside] cette apostrophe termine le texte trop tôt, car il est entre apostrophes
        [quote-too-many] ce guillemet est de trop
        [bracket] ce crochet n’est jamais refermé
        [brace] cette accolade n’est jamais refermée
        [list] il manque des crochets autour de cette liste
        [parentheses] ces parenthèses sont prises pour du texte
        [bracket-too-many] ce signe ne referme rien
        [comma] il manque une virgule ici
        [comma-inside] cette virgule coupe une option en deux
        [colon-space] il manque une espace après ce deux-points
        [colon-no-break] l’espace qui suit ce deux-points est insécable
        [equals] le nom d’un champ est suivi d’un deux-points, et non de `=`
        [other-colon] ce signe ressemble à un deux-points, mais n’en est pas un
        [no-colon] il manque un deux-points après le nom de ce champ
        [two-fields] ce champ est sur la même ligne que `{ $near }`
        [text-after-bar] le texte commence sur la ligne de la barre
        [block-text] ce texte n’est pas décalé par rapport à `{ $near }:`
        [tab] la marge contient une tabulation
        [no-break-space] la marge contient une espace insécable
        [dash-space] il manque une espace après ce tiret
        [other-dash] ce signe n’est pas le tiret d’une liste
        [dash] il manque un tiret au début de cette ligne
        [fence] cette ligne n’est pas du YAML : elle vient d’une mise en forme copiée avec le texte
        [first-line] cette ligne est plus décalée que la suite du texte
        [dash-question] il manque un tiret devant cette question
        [indent] cette ligne n’est alignée avec aucune autre
        [outside] ce champ appartient à une question, mais il se tient en dehors
       *[other] la mise en page du fichier ne se comprend plus ici
    }
    .help-instead = { $cause ->
        [braces] mettez le texte entre guillemets droits ; écrivez `{ $instead }`
        [sign] mettez le texte entre guillemets droits ; écrivez `{ $instead }`
        [colon] mettez le texte entre guillemets droits ; écrivez `{ $instead }`
        [dialogue] mettez le texte entre guillemets droits ; écrivez `{ $instead }`
        [curly] prenez des guillemets droits ; écrivez `{ $instead }`
        [backslash] doublez-la ; écrivez `{ $instead }`
        [quote-inside] écrivez `{ $instead }` ; les guillemets « » ne posent pas ce problème
        [comma-inside] mettez l’option entre guillemets droits : `{ $instead }`
        [two-fields] mettez-le à la ligne ; écrivez `{ $instead }`
       *[other] écrivez `{ $instead }`
    }
    .help-near = { $cause ->
        [indent] alignez-la avec `{ $near }`, ligne { $line }
        [outside] alignez-le avec `{ $near }`, ligne { $line }
        [no-bar] écrivez `{ $near }: |`, puis le texte sur les lignes suivantes, décalé de deux espaces
        [two-fields] mettez-le à la ligne, aligné avec `{ $near }`
       *[other] décalez tout le texte de deux espaces
    }
    .help = { $cause ->
        [braces] mettez tout le texte entre guillemets droits : `"…"`
        [sign] mettez tout le texte entre guillemets droits : `"…"`
        [colon] mettez tout le texte entre guillemets droits : `"…"`
        [dialogue] mettez tout le texte entre guillemets droits : `"…"`
        [curly] entourez le texte de guillemets droits : `"…"`
        [backslash] doublez-la : `\\`
        [quote-not-closed] ajoutez le guillemet fermant, du même genre que celui-ci
        [quote-inside] entourez le texte de `"` et écrivez `\"` pour un guillemet à l’intérieur
        [apostrophe-inside] entourez le texte de guillemets droits : `"…"`
        [bracket] ajoutez `]` à la fin de la liste
        [brace] ajoutez {"`}`"} après le dernier champ
        [quote-too-many] effacez-le
        [list] entourez la liste de `[` et `]`
        [bracket-too-many] effacez-le
        [comma] séparez les éléments par des virgules
        [colon-space] écrivez `: ` entre le nom du champ et sa valeur
        [colon-no-break] remplacez-la par une espace ordinaire
        [equals] écrivez `:` suivi d’une espace
        [other-colon] écrivez `:` suivi d’une espace
        [text-after-bar] mettez-le à la ligne suivante, décalé de deux espaces
        [tab] remplacez-la par des espaces
        [no-break-space] remplacez-la par des espaces ordinaires
        [dash-space] mettez une espace après chaque tiret : `- …`
        [other-dash] écrivez `- ` devant chaque élément
        [dash] écrivez un tiret et une espace devant chaque élément : `- …`
        [fence] effacez cette ligne, et celle qui lui ressemble à la fin du fichier
        [first-line] alignez toutes les lignes du texte
        [dash-question] écrivez un tiret et une espace devant le premier champ de chaque question
       *[other] vérifiez la marge et les guillemets de cette ligne et de la ligne précédente
    }
problem-too-deep = les listes sont emboîtées trop profondément
    .help = trente-deux niveaux suffisent à tout quiz ; vérifiez les tirets et les crochets
problem-two-documents = { $sign ->
        [dots] une ligne `...` termine ici le document : ce qui suit n’en fait plus partie
       *[dashes] une ligne `---` commence ici un second document
    }
    .help = { $sign ->
        [dots] effacez cette ligne ; si ces points sont du texte, décalez-les avec lui
       *[dashes] un fichier contient un seul quiz : coupez-le en deux fichiers ici, ou effacez cette ligne s’il n’y en a qu’un
    }
problem-anchor-or-alias = `&` et `*` ont un sens particulier en YAML, que les quiz n’utilisent pas
    .help = si c’est du texte, mettez-le entre guillemets droits : `"…"`
problem-yaml-tag = `!` au début d’un texte a un sens particulier en YAML, que les quiz n’utilisent pas
    .help = si c’est du texte, mettez-le entre guillemets droits : `"…"`
problem-yaml-directive = `%` au début d’une ligne a un sens particulier en YAML, que les quiz n’utilisent pas
    .help = si c’est du texte, mettez-le entre guillemets droits ; sinon effacez la ligne
problem-merge-key = `<<` a un sens particulier en YAML, que les quiz n’utilisent pas
    .help = recopiez les champs à la place
problem-comment-cuts-text = le signe `#` coupe ce texte : ce qui suit est pris pour un commentaire
    .help-instead = écrivez { $instead }
    .help = mettez le texte entre guillemets droits
problem-not-a-quiz = ce fichier n’a pas la forme d’un quiz
    .help = un quiz commence par `title:`, puis `passage:` et `questions:`
problem-unknown-field = le champ `{ $field }` n’existe pas
    .help-near = vouliez-vous dire `{ $near }` ? Corrigez le nom du champ
    .help = { $field ->
        [correct] la bonne option se dit dans `answer`, à côté de `options`
        [juste] la bonne option se dit dans `answer`, à côté de `options`
       *[other] champs permis ici : { $known }
    }
problem-field-of-another-type = le champ `{ $field }` ne va pas avec ce type de question
    .help = { $field ->
        [answer] { $type ->
            [cloze] les mots attendus sont dans le texte, entre doubles accolades ; effacez `answer`
            [order] l’ordre de `items` est la réponse ; effacez `answer`
            [match] les `pairs` sont la réponse ; effacez `answer`
            [proof] les phrases de `evidence` sont la réponse ; effacez `answer`
           *[other] il appartient aux types : { $types }
        }
       *[other] il appartient aux types : { $types }
    }
problem-duplicate-field = le champ `{ $field }` est donné deux fois
    .help = gardez-en un seul
problem-missing-field = { $field ->
        [fr] ce mot du glossaire n’a pas de sens donné
       *[other] le champ `{ $field }` manque
    }
    .help = { $field ->
        [title] ajoutez une ligne `title:` suivie du titre
        [passage] ajoutez `passage: |`, puis le texte sur les lignes suivantes, décalé de deux espaces
        [questions] ajoutez `questions:`, puis les questions, chacune précédée d’un tiret
        [type] ajoutez `type: single`, `multiple`, `true-false`, `short`, `number`, `cloze`, `order`, `match` ou `proof`
        [prompt] ajoutez `prompt:` et la question
        [statement] ajoutez `statement:` et la phrase à juger
        [options] ajoutez `options:` et au moins deux options
        [answer] ajoutez `answer:` et la bonne réponse
        [text] ajoutez `text:` et le texte
        [items] ajoutez `items:` et les éléments dans le bon ordre, chacun précédé d’un tiret
        [pairs] ajoutez `pairs:` et les paires, une par ligne : `- [gauche, droite]`
        [evidence] ajoutez `evidence:` et la phrase du passage qui le prouve, mot pour mot
        [fr] ajoutez `fr:` et son sens, ou une autre langue
       *[other] ajoutez `{ $field }:` et sa valeur
    }
problem-empty-text = le champ `{ $field }` est vide
    .help-near = écrivez le texte sur les lignes suivantes, décalé de deux espaces par rapport à `{ $near }:`
    .help = écrivez sa valeur, ou effacez le champ s’il est facultatif
problem-text-expected = { $cut ->
        [colon] le deux-points coupe ce texte en deux
       *[nothing] { $field ->
            [options] chaque option doit être un texte
           *[other] `{ $field }` doit être un texte
        }
    }
    .help-instead = mettez-le entre guillemets droits : { $instead }
    .help = écrivez le texte sur la même ligne, entre guillemets droits
problem-list-expected = `{ $field }` doit être une liste
    .help-instead = écrivez `{ $instead }`
    .help-near = { $field ->
        [questions] écrivez un tiret et une espace devant le premier champ de chaque question, ici : `{ $near }`
        [pairs] écrivez une paire par ligne, entre crochets après un tiret, ici : `{ $near }`
       *[other] écrivez un tiret et une espace devant chaque élément, ici : `{ $near }`
    }
    .help = écrivez un élément par ligne, chacun précédé d’un tiret et d’une espace : `- …`
problem-mapping-expected = { $field ->
        [questions] une question est faite de champs, et non d’un simple texte
        [glossary] une entrée du glossaire est faite de champs, et non d’un simple texte
       *[other] `{ $field }` doit contenir des champs
    }
    .help = { $field ->
        [questions] écrivez un champ par ligne : `type: …`, `prompt: …`, `answer: …`
        [glossary] écrivez un champ par ligne : `term: …`, puis `fr: …`
        [marking] écrivez par exemple `marking: { "{" } accents: strict { "}" }`
       *[other] écrivez un champ par ligne, comme `text: …`, alignés les uns sous les autres
    }
problem-one-answer-expected = ce type de question n’a qu’une réponse
    .help = gardez-en une, sans tiret ni crochets ; pour plusieurs options justes, écrivez `type: multiple`
problem-unknown-value = `{ $found }` n’est pas une valeur de `{ $field }`
    .help-near = vouliez-vous dire `{ $near }` ? Valeurs permises : { $known }
    .help = valeurs permises : { $known }
problem-not-a-boolean = `{ $field }` doit être `true` ou `false`, et non `{ $found }`
    .help = écrivez `true` pour oui, `false` pour non
problem-number-out-of-range = { $field ->
        [points] `points` doit être un multiple de 0,25, de 0,25 à 100, et non `{ $found }`
        [points-of-part] `points` vaut moins d’un quart de point par question : `{ $found }` pour { $questions } questions
        [time_limit] `time_limit` doit être un nombre entier de minutes, de 1 à 600, et non `{ $found }`
        [tolerance] `tolerance` ne peut pas être au-dessous de zéro : `{ $found }`
        [count] `count` doit être un nombre de 1 à { $most }, et non `{ $found }` : cette épreuve prend { $most } des { $ready } questions de ce quiz
       *[other] `{ $field }` n’est pas dans les limites permises : `{ $found }`
    }
    .help = { $field ->
        [points] écrivez un nombre de 0.25 à 100, par quarts de point : `0.5`, `1`, `1.25`
        [points-of-part] écrivez { $least } ou plus, ou moins de questions
        [time_limit] écrivez un nombre entier de minutes, de 1 à 600
        [tolerance] écrivez 0 ou un nombre positif
        [count] écrivez un nombre de 1 à { $most }, ou retirez `count` pour prendre toutes celles qui conviennent
       *[other] valeurs permises : { $range }
    }
problem-not-a-number = `{ $field }` doit être un nombre en chiffres, et non `{ $found }`
    .help = { $field ->
        [answer] écrivez par exemple `11000` ; d’autres façons de répondre vont dans `accept`
        [time_limit] écrivez le nombre de minutes seul, sans unité : `30`
        [points] écrivez le nombre seul, en chiffres : `0.5`, `1`, `1.25`
        [count] écrivez en chiffres combien de questions vous voulez, par exemple `4`
       *[other] écrivez par exemple `11000` ou `0.5`
    }
problem-newer-format = ce quiz est écrit pour la version { $found } du format, plus récente que ce programme
    .help = installez une version plus récente de relire
problem-invalid-id = l’identifiant `{ $id }` contient un signe interdit ou dépasse 64 caractères
    .help-instead = lettres, chiffres, `-` et `_` seulement, par exemple `{ $instead }`
problem-too-long = `{ $field }` est trop long : { $found } caractères
    .help = raccourcissez-le : { $limit } caractères au plus
problem-not-one-line = `{ $field }` doit tenir sur une ligne
    .help = joignez les lignes
problem-too-many = `{ $field }` contient trop d’éléments : { $found }
    .help = gardez-en { $limit } au plus
problem-too-few = `{ $field }` ne contient pas assez d’éléments : { $found }
    .help-instead = séparez les options par des virgules : { $instead }
    .help = il en faut au moins { $limit }
problem-duplicate-id = l’identifiant `{ $id }` est déjà celui de la question de la ligne { $line }
    .help = donnez-en un autre : les résultats des élèves y sont attachés
problem-duplicate-option = l’option `{ $text }` est donnée deux fois
    .help = changez ou effacez l’une des deux
problem-duplicate-item = `{ $text }` est donné deux fois
    .help = changez ou effacez l’un des deux
problem-pair-expected = une paire est une liste de deux textes
    .help-near = écrivez `{ $near }`
    .help = écrivez `- [gauche, droite]`
problem-no-gap = ce texte n’a pas de blanc à remplir
    .help = mettez chaque mot à trouver entre doubles accolades : `{"Elle ferme à {{midi}}."}`
problem-empty-gap = il manque un mot dans ce blanc
    .help = écrivez le mot attendu entre les accolades : `{"Elle ferme à {{midi}}."}`
problem-unpaired-braces = les doubles accolades ne vont pas par paires
    .help = un blanc s’ouvre par deux accolades et se ferme par deux : `{"Elle ferme à {{midi}}."}`
problem-scoring-without-justify = `scoring` ne sert qu’avec `justify: true`
    .help = ajoutez `justify: true`, ou effacez `scoring`
problem-duplicate-term = le mot `{ $term }` est déjà dans le glossaire
    .help = gardez une seule des deux entrées
problem-answer-not-an-option = la réponse `{ $found }` n’est pas parmi les options
    .help-near = recopiez exactement l’option, par exemple `{ $near }`
    .help = recopiez exactement l’une des options : { $known }
problem-duplicate-answer = la réponse `{ $text }` est donnée deux fois
    .help = gardez-en une seule
problem-answer-rejected = `{ $text }` est à la fois accepté et refusé
    .help = effacez-le de `reject` ou des réponses acceptées
problem-evidence-not-in-passage = cette citation ne se trouve pas dans le passage
    .help-near = recopiez-la mot pour mot ; le plus proche est : « { $near } »
    .help = recopiez-la mot pour mot depuis le passage
problem-evidence-not-unique = cette citation se trouve plusieurs fois dans le passage
    .help = allongez-la jusqu’à ce qu’elle soit unique
problem-evidence-across-sentences = cette citation joint deux phrases différentes
    .help = donnez une liste de deux citations, une par phrase
problem-sentences-not-the-passage = les phrases mises bout à bout ne donnent pas le texte
    .help-near = `sentences` doit contenir tout le texte, dans l’ordre ; il continue ici par : « { $near } »
    .help = `sentences` doit contenir tout le texte, dans le même ordre
problem-both-prompt-and-statement = cette question a un `prompt` et un `statement`
    .help = gardez `statement` pour une phrase à juger, et effacez l’autre
problem-both-text-and-file = le passage a un `text` et un `file`
    .help = gardez l’un des deux
problem-passage-file = { $fault ->
        [outside] le fichier `{ $file }` n’est pas dans le dossier du quiz
        [no-folder] le fichier `{ $file }` ne peut pas être lu : le quiz ne vient pas d’un dossier
        [missing] le fichier `{ $file }` est introuvable
        [not-regular] `{ $file }` n’est pas un fichier ordinaire du dossier du quiz
        [too-large] le fichier `{ $file }` est trop gros
       *[not-utf8] le fichier `{ $file }` n’est pas en UTF-8
    }
    .help = { $fault ->
        [outside] placez-le à côté du quiz, ou plus bas, et donnez son nom sans `..` ni `/` au début
        [no-folder] mettez le texte dans le quiz, sous `text`
        [missing] vérifiez le nom, majuscules et accents compris
        [not-regular] placez une copie du fichier à côté du quiz
        [too-large] un passage tient en 1 Mio
       *[not-utf8] enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »
    }
problem-trap-on-right-option = l’option `{ $text }` est juste, mais porte un `trap`
    .help = un `trap` dit pourquoi une option fausse attire ; effacez-le ici
problem-unreadable-file = ce fichier ne peut pas être lu : { $reason }
problem-missing-id = cette question n’a pas d’`id` ; les résultats des élèves y sont attachés
    .help-instead = ajoutez `id: { $instead }`
problem-term-not-in-passage = le mot `{ $term }` ne se trouve pas dans le passage
    .help = écrivez-le comme dans le passage, ou effacez-le
problem-nothing-ready = toutes les questions sont des brouillons : il n’y a rien à jouer
    .help = effacez `draft: true` des questions qui sont prêtes

# Conseils : le quiz peut être joué, mais une question serait meilleure autrement.

problem-longest-option-right = la bonne option, `{ $text }`, est de loin la plus longue
    .help = raccourcissez-la ou allongez les autres (les candidats choisissent l’option la plus longue : Haladyna, Downing et Rodriguez, 2002)
problem-unlike-options = { $how ->
        [length] l’option `{ $text }` est bien plus longue que `{ $other }`
        [sentence] l’option `{ $other }` est une phrase complète, `{ $text }` ne l’est pas
       *[beginning] l’option `{ $text }` ne commence pas comme les autres
    }
    .help = { $how ->
        [length] donnez aux options une longueur voisine (celle qui se distingue attire ou s’élimine sans lecture : Haladyna, Downing et Rodriguez, 2002)
        [sentence] écrivez toutes les options en phrases, ou toutes sans majuscule ni point (celle qui se distingue attire ou s’élimine sans lecture : Haladyna, Downing et Rodriguez, 2002)
       *[beginning] donnez à toutes la même forme grammaticale (celle qui se distingue attire ou s’élimine sans lecture : Haladyna, Downing et Rodriguez, 2002)
    }
problem-answer-echoes-prompt = seule la bonne option, `{ $text }`, reprend le mot `{ $word }` de la question
    .help = remplacez ce mot, ou reprenez-le aussi dans une option fausse (un mot commun à la question et à une seule option la désigne : Haladyna, Downing et Rodriguez, 2002)
problem-answer-echoes-passage = seule la bonne option, `{ $text }`, recopie une suite de mots du passage
    .help = reformulez-la, ou donnez aussi des mots du passage à une option fausse (on la trouve en comparant les mots, sans comprendre)
problem-absolute-words = le mot `{ $word }` ne se trouve que dans une option fausse
    .help = nuancez cette option, ou donnez à la bonne un mot aussi fort (les candidats savent qu’une option catégorique est souvent fausse : Haladyna, Downing et Rodriguez, 2002)
problem-options-say-the-same = les options `{ $other }` et `{ $text }` disent la même chose
    .help = changez ou effacez l’une des deux (on ne peut pas choisir entre elles)
problem-answer-given-elsewhere = la question `{ $other }` donne cette réponse : `{ $text }`
    .help = reformulez l’une des deux questions (chacune doit être indépendante des autres : Haladyna, Downing et Rodriguez, 2002)
problem-right-always-first = dans les { $count } questions dont les options gardent leur ordre, la bonne est toujours à la place { $place }
    .help = effacez `shuffle: false`, ou changez l’ordre des options (la place de la bonne doit varier : Haladyna, Downing et Rodriguez, 2002)
problem-all-true-or-false = { $answer ->
        [true] les { $count } phrases à juger sont toutes vraies
        [false] les { $count } phrases à juger sont toutes fausses
       *[not-stated] le texte ne dit rien des { $count } phrases à juger
    }
    .help = changez-en une au moins (qui le remarque répond sans lire)
problem-mostly-locate = { $count } questions sur { $total } demandent seulement de repérer ce qui est dit (`locate`)
    .help = ajoutez des questions `infer`, `interpret` ou `evaluate` (le repérage n’est qu’un cinquième de l’épreuve de PIRLS 2021)
problem-skill-and-evidence = cette question est dite `locate`, mais sa preuve est répartie sur { $count } phrases
    .help = s’il faut relier ces phrases, écrivez `skill: interpret` ; sinon, ne gardez que celle qui suffit (repérer, c’est trouver ce qui est dit à un endroit : cadre de PIRLS)
problem-unsupported-answer = aucun mot de la réponse `{ $text }` ne se trouve dans le passage, et rien ne la prouve
    .help = vérifiez-la ; si elle s’y lit en d’autres mots, citez la phrase dans `evidence` (la réponse à une question de repérage se lit dans le passage)
problem-glossary-gives-answer = le glossaire donne la réponse : `{ $term }` y a le sens `{ $meaning }`
    .help = changez l’option, ou effacez ce mot du glossaire (le lecteur peut l’ouvrir pendant la question)
problem-sentence-overused = { $count } questions reposent sur la même phrase du passage : { $questions }
    .help = faites porter l’une d’elles sur une autre phrase (qui n’a pas compris celle-ci perd tous ces points)
problem-paragraph-unused = aucune question ne prend sa preuve dans ce paragraphe : `{ $start }`
    .help = posez une question sur lui, ou raccourcissez le passage (ce qui n’est pas demandé est lu pour rien)
problem-proof-is-everything = la preuve à trouver occupe la moitié du passage ou plus (phrases : { $count } sur { $among })
    .help = resserrez la question ou la preuve (choisir au hasard suffirait presque)
problem-exam-quiz = { $fault ->
        [broken] le quiz `{ $file }` contient des erreurs
        [exam] `{ $file }` est un examen, et non un quiz
        [outside] le fichier `{ $file }` n’est ni dans le dossier de l’examen, ni dans un dossier voisin
        [no-folder] le quiz `{ $file }` ne peut pas être lu : l’examen ne vient pas d’un dossier
        [missing] le quiz `{ $file }` est introuvable
        [too-large] le fichier `{ $file }` est trop gros
        [not-utf8] le fichier `{ $file }` n’est pas en UTF-8
       *[other] `{ $file }` n’est pas un fichier ordinaire
    }
    .help = { $fault ->
        [broken] corrigez-le d’abord : `relire check` sur ce fichier dit ce qui ne va pas
        [exam] nommez les quiz dont l’examen est fait
        [outside] écrivez par exemple `quiz: ../quizzes/koursk-b1.yaml`
        [missing] vérifiez le nom, majuscules et accents compris ; un quiz fourni avec relire se nomme sans dossier : `koursk-b1`
        [too-large] un quiz tient en 1 Mio
        [not-utf8] enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »
       *[other] placez une copie du quiz à côté de l’examen
    }
problem-unknown-question = ce quiz n’a pas de question `{ $id }`
    .help-near = vouliez-vous dire `{ $near }` ?
    .help = ses questions : { $known }
problem-question-not-for-exam = { $cause ->
        [draft] la question `{ $id }` est encore un brouillon
       *[other] la question `{ $id }` (`{ $cause }`) ne convient pas à cet examen : on n’y choisit que parmi des réponses données
    }
    .help = { $cause ->
        [draft] effacez `draft: true` dans le quiz quand elle est prête
       *[other] prenez une question `single`, `multiple`, `true-false` sans `justify`, `order`, `match`, ou `cloze` avec `bank: true`
    }
problem-nothing-for-exam = aucune question de ce quiz ne convient à cet examen
    .help = on n’y choisit que parmi des réponses données : `single`, `multiple`, `true-false`, `order`, `match`, `cloze` avec `bank: true`
problem-both-questions-and-count = `questions` et `count` sont donnés tous les deux
    .help = gardez `questions` pour nommer les questions, ou `count` pour prendre les premières
problem-exam-points = les parties valent { $found } points en tout, et l’épreuve est notée sur { $expected }
    .help = les points seront ramenés à { $expected } ; pour les choisir vous-même, faites que leur somme soit { $expected }
problem-exam-without-justification = aucune question de cet examen ne demande de justifier
    .help = dans l’ancien format, on justifie par le texte : prenez des questions `true-false` avec `justify: true`, ou `proof`
