//! What a person sees of the ways to answer that have a passage or a text of their own: gaps,
//! sentences.

use super::*;

fn shown(name: &str, size: (u16, u16)) -> String {
    let screen = SCREENS.iter().find(|(known, _)| *known == name).expect("a known screen");
    lines(&seen(&start(), Language::French, size, screen.1))
}

#[test]
fn the_gaps_screen() {
    insta::assert_snapshot!(shown("gaps", SIZES[0]), @"
     La bibliothèque du village                                                           Question 8/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Complétez le résumé.
     Écrivez le mot du blanc choisi ; ↑↓ changent de blanc, Entrée passe au suivant. · 1,5 point

     Le mercredi, on doit partir à (1) midi____. Le samedi, Karim vient (2) aider___ Léa : il fait même
     du (3) ________ !












     Entrée valider  ↑↓ changer de blanc  F2 texte  Tab accents  F5 vocabulaire  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown("gaps", SIZES[1]), @"
     La bibliothèque du village                                       Question 8/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Complétez le résumé.
     Écrivez le mot du blanc choisi ; ↑↓ changent de blanc, Entrée passe au
     suivant. · 1,5 point

     Le mercredi, on doit partir à (1) midi____. Le samedi, Karim vient
     (2) aider___ Léa : il fait même du (3) ________ !





     Entrée valider  ↑↓ changer de blanc  F2 texte  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown("gaps", SIZES[2]), @"
     La bibliothèque du village                   Question 8/11
          elle ferme à midi, parce que les enfants du village  ↑
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     Complétez le résumé.
     Écrivez le mot du blanc choisi ; ↑↓ changent de blanc,
     Entrée passe au suivant. · 1,5 point

     Le mercredi, on doit partir à (1) midi____. Le samedi,
     Karim vient (2) aider___ Léa : il fait même du
     (3) ________ !

     Entrée valider  ↑↓ changer de blanc  F1 aide  Échap retour
    ");
}

#[test]
fn the_gapped_screen() {
    insta::assert_snapshot!(shown("gapped", SIZES[0]), @"
     La bibliothèque du village                                                           Question 8/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,5/1,5
     1 blanc sur 3

     Complétez le résumé.

     Le mercredi, on doit partir à (1) midi. Le samedi, Karim vient (2) aider Léa : il fait même du
     (3) thé !

     (1) ✗ midd → midi
     (2) ≈ aidr
         Une lettre à corriger : aider, et non aidr
     (3) ✗ café → thé

     Explication : Chaque phrase résume un paragraphe.
     Preuve : ligne 6


     Entrée continuer  c compter comme correct  ↑↓ défiler  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("gapped", SIZES[1]), @"
     La bibliothèque du village                                       Question 8/11

          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils ↑
       5  ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range les livres,      ↓
    ────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,5/1,5
     1 blanc sur 3

     Complétez le résumé.

     Le mercredi, on doit partir à (1) midi. Le samedi, Karim vient (2) aider Léa :
     il fait même du (3) thé !

     (1) ✗ midd → midi
     (2) ≈ aidr
         Une lettre à corriger : aider, et non aidr
     (3) ✗ café → thé

     Explication : Chaque phrase résume un paragraphe.
     Preuve : ligne 6

     Entrée continuer  c compter comme correct  ↑↓ défiler  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("gapped", SIZES[2]), @"
     La bibliothèque du village                   Question 8/11
                                                               ↑
          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range  ↓
    ────────────────────────────────────────────────────────────
     ≈ En partie juste  0,5/1,5
     1 blanc sur 3
     Complétez le résumé.
     Le mercredi, on doit partir à (1) midi. Le samedi, Karim
     vient (2) aider Léa : il fait même du (3) thé !
     (1) ✗ midd → midi
     (2) ≈ aidr
         Une lettre à corriger : aider, et non aidr
     (3) ✗ café → thé
     Explication : Chaque phrase résume un paragraphe.
     Preuve : ligne 7
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_bank_screen() {
    insta::assert_snapshot!(shown("bank", SIZES[0]), @"
     La bibliothèque du village                                                           Question 9/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Complétez le texte.
     Une lettre (ou ←→) met un mot dans le blanc choisi ; ↑↓ changent de blanc.

     Léa aime le (1) silence_, les enfants ont (2) sport___ et Karim range les (3) ________.

      a  sport (2)   b  livres   c  silence (1)











     Entrée valider  a–h mettre un mot  ↑↓ changer de blanc  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("bank", SIZES[1]), @"
     La bibliothèque du village                                       Question 9/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Complétez le texte.
     Une lettre (ou ←→) met un mot dans le blanc choisi ; ↑↓ changent de blanc.

     Léa aime le (1) silence_, les enfants ont (2) sport___ et Karim range les
     (3) ________.

      a  sport (2)   b  livres   c  silence (1)




     Entrée valider  a–h mettre un mot  ↑↓ changer de blanc  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("bank", SIZES[2]), @"
     La bibliothèque du village                   Question 9/11
          elle ferme à midi, parce que les enfants du village  ↑
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     Complétez le texte.
     Une lettre (ou ←→) met un mot dans le blanc choisi ; ↑↓
     changent de blanc.

     Léa aime le (1) silence_, les enfants ont (2) sport___ et
     Karim range les (3) ________.

      a  sport (2)   b  livres   c  silence (1)
     Entrée valider  a–h mettre un mot  ? aide  Échap retour
    ");
}

#[test]
fn the_banked_screen() {
    insta::assert_snapshot!(shown("banked", SIZES[0]), @"
     La bibliothèque du village                                                           Question 9/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,25/1
     1 blanc sur 3

     Complétez le texte.

     Léa aime le (1) silence, les enfants ont (2) sport et Karim range les (3) livres.

     (1) ✓ silence
     (2) ✗ livres → sport
     (3) ✗ sport → livres







     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("banked", SIZES[1]), @"
     La bibliothèque du village                                       Question 9/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,      ↓
    ────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,25/1
     1 blanc sur 3

     Complétez le texte.

     Léa aime le (1) silence, les enfants ont (2) sport et Karim range les
     (3) livres.

     (1) ✓ silence
     (2) ✗ livres → sport
     (3) ✗ sport → livres


     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("banked", SIZES[2]), @"
     La bibliothèque du village                   Question 9/11
          elle ferme à midi, parce que les enfants du village  ↑
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     ≈ En partie juste  0,25/1
     1 blanc sur 3
     Complétez le texte.
     Léa aime le (1) silence, les enfants ont (2) sport et
     Karim range les (3) livres.
     (1) ✓ silence
     (2) ✗ livres → sport
     (3) ✗ sport → livres
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_picking_screen() {
    insta::assert_snapshot!(shown("picking", SIZES[0]), @"
     La bibliothèque du village                                                          Question 10/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▸     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Quelles phrases montrent que Léa n’est pas seule à travailler ?
     Montrez les 2 phrases dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe en paragraphe ;
     Espace les choisit. · 2 points

     Une phrase choisie sur 2












     Entrée répondre  Espace choisir la phrase  ↑↓ phrase  ←→ paragraphe  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("picking", SIZES[1]), @"
     La bibliothèque du village                                      Question 10/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▸     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Quelles phrases montrent que Léa n’est pas seule à travailler ?
     Montrez les 2 phrases dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe
     en paragraphe ; Espace les choisit. · 2 points

     Une phrase choisie sur 2






     Entrée répondre  Espace choisir la phrase  ↑↓ phrase  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("picking", SIZES[2]), @"
     La bibliothèque du village                  Question 10/11
          elle ferme à midi, parce que les enfants du village  ↑
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range
    ▸     les livres, répare les chaises et prépare du thé pour
    ▸     tout le monde.
    ────────────────────────────────────────────────────────────
     Quelles phrases montrent que Léa n’est pas seule à
     travailler ?
     Montrez les 2 phrases dans le texte : ↑↓ de phrase en
     phrase, ←→ de paragraphe en paragraphe ; Espace les
     choisit. · 2 points

     Une phrase choisie sur 2
     Entrée répondre  ↑↓ phrase  p texte  ? aide  Échap retour
    ");
}

#[test]
fn the_proved_screen() {
    insta::assert_snapshot!(shown("proved", SIZES[0]), @"
     La bibliothèque du village                                                          Question 10/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

        ✗ Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▌   ✓ Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/2
     Une phrase trouvée sur 2, une de trop

     Quelles phrases montrent que Léa n’est pas seule à travailler ?

     Explication : Karim vient, et la phrase suivante dit ce qu’il fait.
     Vous avez montré :
     ✗ « Elle aime les livres et le silence,… » (lignes 3 à 5)
     ✓ « Le samedi, son voisin Karim vient l… » (ligne 6)
     Preuve : lignes 6 et 7







     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("proved", SIZES[1]), @"
     La bibliothèque du village                                      Question 10/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

        ✗ Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▌   ✓ Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/2
     Une phrase trouvée sur 2, une de trop

     Quelles phrases montrent que Léa n’est pas seule à travailler ?

     Explication : Karim vient, et la phrase suivante dit ce qu’il fait.
     Vous avez montré :
     ✗ « Elle aime les livres et le silence,… » (lignes 3 à 5)
     ✓ « Le samedi, son voisin Karim vient l… » (ligne 6)
     Preuve : lignes 6 et 7

     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("proved", SIZES[2]), @"
     La bibliothèque du village                  Question 10/11
        ✗ Léa y travaille depuis 2019. Elle aime les livres et ↑
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▌   ✓ Le samedi, son voisin Karim vient l’aider. Il range
    ▌     les livres, répare les chaises et prépare du thé pour
    ▌     tout le monde.
    ────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/2
     Une phrase trouvée sur 2, une de trop
     Quelles phrases montrent que Léa n’est pas seule à
     travailler ?
     Explication : Karim vient, et la phrase suivante dit ce
     qu’il fait.
     Vous avez montré :
     ✗ « Elle aime les livres et le silence,… » (lignes 4 à 6)
     ✓ « Le samedi, son voisin Karim vient l… » (ligne 7)
     Preuve : lignes 7 à 9
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_judged_screen() {
    insta::assert_snapshot!(shown("judged", SIZES[0]), @"
     La bibliothèque du village                                                          Question 11/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Léa aime qu’on lui parle.
     Montrez la phrase dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe en paragraphe ; Espace
     la choisit.

     Votre choix : Faux (Échap pour en changer)
     Une phrase choisie











     Entrée répondre  Espace choisir la phrase  ↑↓ phrase  ←→ paragraphe  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("judged", SIZES[1]), @"
     La bibliothèque du village                                      Question 11/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Léa aime qu’on lui parle.
     Montrez la phrase dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe en
     paragraphe ; Espace la choisit.

     Votre choix : Faux (Échap pour en changer)
     Une phrase choisie





     Entrée répondre  Espace choisir la phrase  ↑↓ phrase  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("judged", SIZES[2]), @"
     La bibliothèque du village                  Question 11/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▸   ● Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     Léa aime qu’on lui parle.
     Montrez la phrase dans le texte : ↑↓ de phrase en phrase,
     ←→ de paragraphe en paragraphe ; Espace la choisit.

     Votre choix : Faux (Échap pour en changer)
     Une phrase choisie
     Entrée répondre  ↑↓ phrase  p texte  ? aide  Échap retour
    ");
}

#[test]
fn the_justified_screen() {
    insta::assert_snapshot!(shown("justified", SIZES[0]), @"
     La bibliothèque du village                                                          Question 11/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

    ▌   ✓ Léa y travaille depuis 2019. Elle aime les livres et le silence,
    ▌     mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
    ▌  5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ✓ Bonne réponse

     Léa aime qu’on lui parle.

     ▸✓ a  Vrai
        b  Faux

     Explication : Elle « préfère » les bavards au silence.
     Preuve : lignes 3 à 5








     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("justified", SIZES[1]), @"
     La bibliothèque du village                                      Question 11/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

    ▌   ✓ Léa y travaille depuis 2019. Elle aime les livres et le silence,
    ▌     mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
    ▌  5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✓ Bonne réponse

     Léa aime qu’on lui parle.

     ▸✓ a  Vrai
        b  Faux

     Explication : Elle « préfère » les bavards au silence.
     Preuve : lignes 3 à 5


     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown("justified", SIZES[2]), @"
     La bibliothèque du village                  Question 11/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

    ▌   ✓ Léa y travaille depuis 2019. Elle aime les livres et
    ▌  5  le silence, mais elle préfère les lecteurs bavards :
    ▌     ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     ✓ Bonne réponse
     Léa aime qu’on lui parle.
     ▸✓ a  Vrai
        b  Faux
     Explication : Elle « préfère » les bavards au silence.
     Preuve : lignes 4 à 6
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}
