package mask_test

import "strings"

// made is personal data with the sentences that it can stand in: bare, in four languages.
type made struct {
	text      string
	sentences []string
}

var anywhere = []string{
	"Elle a dû redonner %s au guichet, pour la 3e fois.", "Il manque %s sur le formulaire", "(%s)", "%s, a dit l'agent.", "12 appels pour %s ; rien.",
	"Ze moest %s nog eens doorgeven aan het loket.", "Op het formulier ontbrak %s.", "Sie musste %s noch einmal angeben.",
	"Auf dem Formular fehlt %s", "They asked for %s twice.", "The form wants %s, again.", "%s",
}

// make makes data of a kind.
func (m maker) make(kind string) made {
	switch kind {
	case "niss":
		return made{m.register(0), anywhere}
	case "bis":
		return made{m.register(20 + 20*m.IntN(2)), anywhere}
	case "iban":
		return made{m.iban(), anywhere}
	case "eid":
		d := m.twelve()
		return made{m.of(d[:3]+"-"+d[3:10]+"-"+d[10:], d[:3]+" "+d[3:10]+" "+d[10:]), anywhere}
	case "ogm":
		d := m.twelve()
		return made{m.of("+++"+d[:3]+"/"+d[3:7]+"/"+d[7:]+"+++", "***"+d[:3]+"/"+d[3:7]+"/"+d[7:]+"***", d[:3]+"/"+d[3:7]+"/"+d[7:]), anywhere}
	case "phone":
		return made{m.phone(), anywhere}
	case "plate":
		return made{m.plate(), anywhere}
	case "email":
		return made{strings.ToLower(m.letters(5)) + m.of(".", "_", "-", "+", "") + m.digits(2) + "@" + m.of("gmail.com", "mail.example.be", "skynet.be"), anywhere}
	case "matrix":
		return made{m.of("@", "#", "!") + strings.ToLower(m.letters(6)) + m.of(":matrix.org", ":tocsin.be", ":chat.example.org:8448"), anywhere}
	case "address":
		return made{m.street(), append(anywhere[:4:4], "Sie wohnt %s.", "Zij woont %s.", "He lives at %s.", "Courrier renvoyé du %s.")}
	case "birth":
		return made{m.of("12/03/1985", "1.2.1990", "3 mars 1961", "05-06-78", "1985-03-12", "12 maart 1985", "3. Mai 1970", "3 April 1979"),
			[]string{"Née le %s.", "né à Liège le %s", "geboren op %s", "geboren am %s in Eupen", "born on %s", "Date de naissance : %s", "geboortedatum %s"}}
	case "file":
		return made{m.of(m.digits(6), m.letters(2)+m.digits(5), "2024/"+m.digits(4), m.letters(1)+"-"+m.digits(4)+"/"+m.digits(2), m.digits(3)+" "+m.digits(3)),
			[]string{"dossier n° %s", "N° de dossier : %s perdu", "réf. %s", "Référence %s, sans réponse", "numéro de client %s", "dossiernummer %s",
				"klantnummer: %s", "Aktenzeichen %s", "Kundennummer %s fehlt", "file number %s", "case number: %s", "customer no. %s", "contrat n° %s"}}
	}
	return made{m.of(m.last(), m.last(), m.first()+" "+m.last()),
		[]string{"Mme %s attend toujours.", "M. %s, sans réponse.", "Vu monsieur %s ce matin", "mevrouw %s wacht", "Dhr. %s belt elke dag.", "Frau %s wartet.",
			"Herr %s hat kein Konto.", "Mrs %s waited.", "Mr %s's card", "Ma cliente %s pleure.", "Son fils %s traduit.", "haar zoon %s helpt",
			"ihr Sohn %s hilft", "her son %s helps", "une dame nommée %s", "De man heet %s.", "le dossier de Mme %s."}}
}
