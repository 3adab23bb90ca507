package phrase

import "strings"

// The words are written as they are read back: no accent, no hyphen. Nouns are things,
// plants and animals that nobody takes for a person, a trade, a party, a faith, a joke
// or a swear word; they have no homophone that one would write instead. Adjectives are
// the same for both genders, so that every phrase is correct French. No two nouns, and
// no two adjectives, differ by one letter.
//
// Missing on purpose: red, yellow, orange, turquoise and other colours that in Belgium
// are unions and parties (and yellow is whoever breaks a strike); for the same reason
// roses, stars, flags, vests, lions and roosters.
var nouns = strings.Fields(`
	abeille aiguille albatros alouette alpaga amphore ampoule ananas antilope armoire arrosoir artichaut
	assiette avion ballon bambou barque basilic bateau belette betterave beurre biscuit bison bocal
	boulon boussole bouteille brique brocoli bruine brume cabane cactus cadenas cahier caillou
	calendrier camion cannelle carafe caramel carnet carotte cascade castor ceinture cerise chalet
	champignon chapeau chardon charrette chaudron chaussette chocolat cigale cigogne citron citrouille
	clarinette coccinelle colline compas confiture coquillage corbeille coussin couverture crayon
	cymbale dauphin domino dune endive escalier escargot farine fauteuil fenouil ficelle fontaine
	fourchette fourmi framboise fromage galaxie galet gaufre gazelle gingembre girafe grillon groseille
	guitare hamac hamster haricot harmonica harpe hibou hirondelle homard horloge jardin jonquille kiwi
	koala laitue lampe lanterne lasagne lentille levier libellule lichen limonade locomotive loupe
	loutre luciole lynx maison mandoline mangue marbre marmite marmotte merle microscope miroir montagne
	morse mouette moulin muscade noisette nougat nuage omelette orage oreiller otarie palette
	palmier panda papaye papillon paprika parapluie passerelle passoire peuplier piano pinceau pingouin
	pinson piscine pivoine planeur platane poireau poivre pomme porte potiron poulie prairie puma puzzle
	radis raquette ravioli remorque ressort rideau romarin roseau ruisseau sandale sardine satellite
	saxophone sirop soleil sorbet tabouret tambour tapis tartine tisane tomate torrent toucan tournesol
	tournevis train trampoline trompette trottinette truite tulipe tunnel valise vanille voilier volcan
	wagon yaourt
`)

var adjectives = strings.Fields(`
	acoustique admirable agile aimable alpestre ambre ample anthracite antique aquatique arctique azur
	beige bicolore botanique calme carmin circulaire classique cobalt commode concave
	confortable conique convexe corail cosmique cubique cyan dense diurne double durable dynamique
	fantastique formidable fossile fragile gigantesque grandiose graphique grenat habile immense
	incroyable indigo insulaire ivoire jade large lavande lilas limpide liquide lisse lunaire magenta
	magnifique maritime mauve mince minime mobile moderne modulaire multicolore multiple nautique
	nocturne oblique ocre opaque optique ovale paille paisible panoramique parme pittoresque placide
	plastique pliable portable pourpre pratique rapide rare rectangulaire rectiligne remarquable robuste
	rouille rustique safran saumon simple solaire solide sonore souple spectaculaire splendide stable
	stellaire sublime sylvestre tenace tendre terrestre tranquille triangulaire triple tubulaire typique
	utile variable vaste vermillon visible vivace
`)
