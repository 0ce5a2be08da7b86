"""What the columns of an MSEL are called in four languages; the first word of a language is the heading we write."""

TABLE = """
seq
  en Seq | No | # | Nr | Number | Inject no | Inject number | Inject # | Inject ID | Event no | Event number | Event ID
  en ID | Item | Serial | Sequence | MSEL no | MSEL number | Inj no | Ref no
  es N.º | Núm | Número | Nro | N° | No de situación | Número de inyecto | Número de situación | Secuencia | Orden
  es Inyecto no | Ítem | ID de situación
  fr N° | Numéro | No d'inject | Numéro d'inject | Séquence | Ordre | N° de stimulus | Numéro du stimulus
  pt N.º | Número | Nº | Sequência | Ordem | Número do inject | Nº do evento | Número do evento
date
  en Date | Day | Exercise date
  es Fecha | Día | Fecha del ejercicio
  fr Date | Jour
  pt Data | Dia
time
  en Time | Exercise time | Scenario time | Start time | Planned time | Scheduled time | Event time | Inject time
  en Local time | Time of inject | When | Timing | Startex time | Delivery time | Time zulu | DTG | Date time
  en Date and time
  es Hora | Tiempo | Hora del ejercicio | Hora prevista | Hora programada | Hora de inicio | Hora del escenario | Momento
  es Fecha y hora | Hora local | Hora de entrega
  fr Heure | Temps | Heure prévue | Heure de début | Horaire | Moment | Date et heure | Heure locale
  pt Hora | Tempo | Hora prevista | Hora de início | Horário | Momento | Data e hora | Hora local
kind
  en Type | Inject type | Event type | Kind | Type of inject | Category
  es Tipo | Tipo de situación | Tipo de inyecto | Clase | Tipo de evento | Categoría
  fr Type | Type d'inject | Genre | Type de stimulus | Catégorie
  pt Tipo | Tipo de inject | Tipo de evento | Categoria
channel
  en Delivery | Channel | Method | Delivery method | Method of delivery | Means | Mode of delivery | Inject mode | Medium
  en Media | Means of delivery | How delivered | Delivery mode | Delivery means
  es Medio | Canal | Método | Método de entrega | Medio de entrega | Vía | Forma de entrega | Medio de comunicación
  fr Moyen | Canal | Méthode | Mode de transmission | Voie | Moyen de transmission | Mode de diffusion | Vecteur
  pt Meio | Canal | Método | Meio de entrega | Via | Forma de entrega | Meio de comunicação
from
  en From | Sender | Sent by | Source | Originator | Simulated sender | Role player from | Inject from
  es De | Remitente | Emisor | Origen | Enviado por | Fuente | De parte de
  fr De | Expéditeur | Émetteur | Origine | Source | De la part de
  pt De | Remetente | Emissor | Origem | Fonte | Enviado por
to
  en To | Recipient | Recipients | Addressee | Addressees | Player | Players | Recipient player | Recipient players
  en Target | Target audience | Agency | Agencies | Receiver | Sent to | Delivered to | Training audience | Affected player
  en Responding agency | For
  es Para | Destinatario | Destinatarios | A | Dirigido a | Jugador | Jugadores | Entidad | Entidades | Receptor
  es Institución | Instituciones | Dirigida a | Participantes | Actor | Actores | Destino
  fr À | Destinataire | Destinataires | Pour | Joueur | Joueurs | Institution | Institutions | Entité | Adressé à | Acteurs
  pt Para | Destinatário | Destinatários | Dirigido a | Jogador | Jogadores | Instituição | Instituições | Entidade
  pt Entidades | Receptor
title
  en Title | Event | Event title | Inject title | Subject | Short title | Headline | Event name | Inject name | Inject
  en Key event
  es Título | Evento | Asunto | Título del inyecto | Título de la situación | Nombre | Encabezado | Inyecto | Situación
  fr Titre | Événement | Objet | Titre de l'inject | Intitulé | Inject | Stimulus
  pt Título | Evento | Assunto | Título do inject | Nome do evento | Inject
text
  en Description | Text | Inject text | Inject description | Event description | Message | Content | Narrative | Details
  en Inject details | Event detail | Inject content | Scenario | What happens | Body | Message text | Summary
  en Event inject | Inject message | Event or inject description
  es Descripción | Texto | Texto del inyecto | Mensaje | Contenido | Narrativa | Detalle | Detalles
  es Descripción del inyecto | Descripción de la situación | Descripción del evento | Relato | Resumen
  es Texto de la situación
  fr Description | Texte | Message | Contenu | Récit | Détails | Description de l'inject | Texte de l'inject
  fr Description de l'événement | Résumé
  pt Descrição | Texto | Mensagem | Conteúdo | Narrativa | Detalhes | Descrição do inject | Descrição do evento | Resumo
expected
  en Expected action | Expected actions | Expected player action | Expected player actions | Expected response
  en Expected outcome | Expected outcomes | Anticipated response | Anticipated action | Expected player response
  en Desired response | Player actions | Anticipated player action | Expected results | Expected reaction
  es Acción esperada | Acciones esperadas | Respuesta esperada | Respuestas esperadas | Resultado esperado
  es Resultados esperados | Reacción esperada | Acciones previstas | Acción esperada de los jugadores
  fr Action attendue | Actions attendues | Réponse attendue | Réaction attendue | Résultat attendu | Réactions attendues
  fr Résultats attendus
  pt Ação esperada | Ações esperadas | Resposta esperada | Resultado esperado | Reação esperada | Resultados esperados
  pt Respostas esperadas
responsible
  en Responsible | Responsible agency | Action by | Lead agency | Responsible body | Who acts | Responsible player
  en Responsible organisation
  es Responsable | Entidad responsable | Institución responsable | A cargo de | Responsable de la acción
  es Acción a cargo de
  fr Responsable | Institution responsable | Entité responsable | Action par | À la charge de
  pt Responsável | Entidade responsável | Instituição responsável | A cargo de | Ação por
notes
  en Controller notes | Notes | Facilitator notes | Comments | Remarks | Notes to controller | Notes for facilitator
  en Controller instructions | Notes for the facilitator | Comment | Additional information
  es Notas del facilitador | Notas | Notas del conductor | Observaciones | Comentarios | Notas del controlador
  es Notas para el facilitador | Indicaciones | Notas del moderador
  fr Notes d'animation | Notes | Notes de l'animateur | Observations | Remarques | Commentaires | Notes pour l'animateur
  pt Notas do facilitador | Notas | Observações | Comentários | Notas para o facilitador | Notas do controlador
objectives
  en Objective | Objectives | Exercise objective | Exercise objectives | Related objective | Objective no
  en Linked objective
  es Objetivo | Objetivos | Objetivo del ejercicio | Objetivos del ejercicio | Objetivo relacionado
  fr Objectif | Objectifs | Objectif de l'exercice | Objectifs de l'exercice
  pt Objetivo | Objetivos | Objetivo do exercício | Objetivos do exercício
references
  en References | Reference | Ref | Refs | Plan reference | Legal basis | Instruments
  es Referencias | Referencia | Base legal | Base jurídica | Instrumentos | Marco normativo
  fr Références | Référence | Réf | Base juridique | Instruments
  pt Referências | Referência | Base legal | Instrumentos
minutes
  en Minutes | Min | Mins | Duration | Duration min | Planned minutes | Time allotted | Length | Discussion time
  en Time allocated
  es Minutos | Min | Duración | Duración min | Minutos previstos | Tiempo asignado | Tiempo previsto | Tiempo de discusión
  fr Minutes | Min | Durée | Durée prévue | Temps alloué | Durée min
  pt Minutos | Min | Duração | Tempo previsto | Duração min
decision
  en Decision | Decision point | Decision question | Key decision | Decision required
  es Decisión | Punto de decisión | Pregunta de decisión | Decisión clave | Decisión requerida
  fr Décision | Point de décision | Question de décision | Décision clé
  pt Decisão | Ponto de decisão | Pergunta de decisão | Decisão chave
options
  en Options | Choices | Branches
  es Opciones | Alternativas | Ramas
  fr Options | Choix | Branches
  pt Opções | Alternativas | Ramos
next
  en Next | Next inject | Goes to | Leads to | Followed by | Then | Go to
  es Siguiente | Sigue | Próxima situación | Siguiente situación | Continúa en | Lleva a | Siguiente inyecto | Va a
  fr Suivant | Inject suivant | Suite | Mène à | Stimulus suivant
  pt Próximo | Seguinte | Próximo inject | Continua em | Leva a
module
  en Module | Section | Part | Act | Block | Move | Vignette
  es Módulo | Sección | Parte | Acto | Bloque | Viñeta
  fr Module | Section | Partie | Acte | Bloc
  pt Módulo | Seção | Parte | Ato | Bloco
priority
  en Priority | Importance
  es Prioridad | Importancia
  fr Priorité | Importance
  pt Prioridade | Importância
mode
  en Discussion | Discussion mode | Mode of discussion | Format
  es Discusión | Modo de discusión | Modalidad | Debate | Formato
  fr Discussion | Mode de discussion | Débat | Modalité
  pt Discussão | Modo de discussão | Debate | Modalidade
look
  en Look | Appearance | Slide look
  es Aspecto | Apariencia
  fr Aspect | Apparence
  pt Aspecto | Aparência
level
  en Security level | ISPS level | Level | MARSEC level
  es Nivel de protección | Nivel PBIP | Nivel
  fr Niveau de sûreté | Niveau ISPS | Niveau
  pt Nível de proteção | Nível ISPS | Nível
phase
  en Phase | Incident phase
  es Fase | Fase del incidente
  fr Phase | Phase de l'incident
  pt Fase | Fase do incidente
reserve
  en Reserve | Reserve inject | Contingency inject | Optional inject
  es Reserva | De reserva | Situación de reserva | Contingente
  fr Réserve | En réserve | Inject de réserve
  pt Reserva | De reserva | Inject de reserva
read_aloud
  en Read aloud | Say | Script | Spoken text
  es Leer en voz alta | Lectura | Guion | Texto para leer
  fr À lire à voix haute | À lire | Texte à lire
  pt Ler em voz alta | Leitura | Texto para ler
questions
  en Questions | Discussion questions | Probes | Guiding questions | Question | Prompts | Facilitated questions
  es Preguntas | Preguntas de discusión | Preguntas guía | Preguntas orientadoras | Pregunta | Preguntas para la discusión
  fr Questions | Questions de discussion | Question | Questions à poser
  pt Perguntas | Perguntas de discussão | Pergunta | Questões | Perguntas orientadoras
hints
  en Hints | If silent | Follow-up prompts | Cues
  es Pistas | Ayudas | Si hay silencio | Sugerencias
  fr Indices | Relances | Si silence
  pt Pistas | Dicas | Se houver silêncio
red_flags
  en Warning signs | Red flags | Watch for
  es Señales de alerta | Alertas | Banderas rojas
  fr Signaux d'alerte | Points d'attention | Alertes
  pt Sinais de alerta | Alertas
role_player
  en Role player | Role player lines | Role play | Simulation cell | Simcell
  es Actor simulado | Líneas del actor | Célula de simulación | Simulación | Guion del actor
  fr Rôle simulé | Cellule de simulation | Jeu de rôle | Répliques
  pt Papel simulado | Célula de simulação | Falas | Figurante
variants
  en Variants | Other texts
  es Variantes | Otros textos
  fr Variantes | Autres textes
  pt Variantes | Outros textos
attachments
  en Attachments | Attachment | Handouts | Handout | Supporting documents | Documents | Enclosures | Files
  es Adjuntos | Adjunto | Anexos | Anexo | Documentos | Archivos | Material de apoyo
  fr Pièces jointes | Pièce jointe | Annexes | Annexe | Documents | Fichiers
  pt Anexos | Anexo | Documentos | Arquivos | Material de apoio
"""
