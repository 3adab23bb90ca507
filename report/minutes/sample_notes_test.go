package minutes_test

// fullNotes are those of full: a line is a number, a mark and a text. Some numbers were
// given and taken out again.
const fullNotes = `
# 1 · Accueil et tour de table (10 min)
1|Info|Trois personnes viennent pour la première fois. On explique les signes des mains et la file de parole.
2|Info|Le procès-verbal du 1er décembre est approuvé par quatre personnes, sans correction.
3|Décision|On garde l’ordre du jour, et on prend la caisse de solidarité avant la pause.
# 2 · Horaires de nuit (35 min)
4|Info|Depuis novembre, onze nuits ont été faites en solo au dépôt. La direction parle d’un manque de personnel ; le planning de décembre montre que deux postes n’ont jamais été publiés.
5|Info|Driss raconte la nuit du 27 : panne de la porte, quarante minutes sans pouvoir joindre personne.
6|Idée|Tenir un registre des nuits en solo, à l’entrée, que tout le monde remplit.
7|Idée|Refuser ensemble les nuits en solo à partir du 1er mars, si rien ne change.
9|Info|L’inspection du travail peut être saisie par une seule personne ; son nom n’est pas transmis à l’employeur.
10|Idée|Demander à l’autre dépôt s’ils ont le même problème.
11|Décision|Le registre commence demain ; il est gardé par le cercle, pas par le chef d’équipe.
12|Tâche|Amina écrit à la direction, avec le tableau des nuits de décembre, d’ici vendredi.
14||Une personne demande que son témoignage ne soit pas repris ici. Il ne l’est pas.
# 3 · Caisse de solidarité (40 min)
15|Info|Il y a 2 310 € sur le compte. Depuis septembre, 640 € sont allés à trois personnes qui ont perdu des heures.
16|Info|Comment font les autres : à Namur, chacun met ce qu’il peut, dans une enveloppe ; à Verviers, c’est 1 % du salaire, sur https://exemple.org/caisse-de-solidarite/reglement-interieur-version-definitive-2026.pdf
17|Idée|Un montant fixe du compte commun, pour que personne n’ait à montrer ce qu’il gagne.
18|Idée|Deux personnes tirées au sort regardent les demandes, et changent tous les trois mois.
19|Info|Réserves : « il faut revoir le montant à l’automne » ; « pas de dossier à remplir » ; « et si le compte est vide ? »
20|Décision|On n’écrit nulle part qui a demandé.
21|Tâche|Benoît ouvre un compte pour la caisse à la coopérative.
# 4 · Fête du quartier (20 min)
22|Info|La commune propose le 21 mars, de 14 à 22 h ; l’école prête les tables.
23|Idée|Un repas à prix libre, et une collecte pour la caisse.
24|Idée|Inviter la chorale de l’autre dépôt.
25|Décision|On y va, sans banderole du syndicat.
26|Tâche|Jean-François demande la salle.
27|Tâche|Le groupe communication fait une affiche en trois langues.
# Divers
28||Les clés de la salle sont chez Zoé. Les chaises ont été comptées : il en manque deux.
`
