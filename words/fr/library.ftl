# La bibliothèque

library-title = Bibliothèque
library-count = { $count ->
        [0] {""}
        [one] { $count } texte
       *[other] { $count } textes
    }
library-level = niveau visé : { $level }
library-about = { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } · { $minutes } min de lecture
library-best = meilleur résultat : { $score }
library-resume = Reprendre : { $title }
library-open = à reprendre : { $answered }/{ $asked }
library-problem = ligne { $line } : { $problem }
library-reading = Lecture des quiz…
library-empty = Aucun quiz ici.
library-nothing = Aucun quiz ne répond à cette recherche.
library-search = Chercher :
library-changed = ce fichier a changé et contient maintenant des erreurs
