import '../../../libs/forms/src/form';
